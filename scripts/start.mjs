// npm start: a browser with the extension, an invented register, and stand-in pages for the tools to try it on.
// npm start -- --headless: walks the main job in it, and leaves pictures in demo/.
import { node24, run, setupOrStop } from './setup.mjs';

const headless = process.argv.includes('--headless');
const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;

if (!headless && !hasDisplay) {
  console.error(
    'There is no display to show a browser on; "npm start -- --headless" walks the main job without one and leaves pictures in demo/.',
  );
  process.exit(1);
}

setupOrStop(['chromium']);
console.log('Building the extension …');
const steps = [
  ['wxt', ['build', '-b', 'chrome']],
  [node24(), [headless ? 'demo/walk.mjs' : 'demo/show.mjs']],
];
for (const [command, args] of steps) {
  const code = run(command, args);
  if (code !== 0) process.exit(code);
}
