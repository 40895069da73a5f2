import { existsSync } from 'node:fs';

// Chrome itself no longer loads unpacked extensions from the command line, so it is not among them.
const chromiums = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/usr/bin/brave-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** What the environment names goes first, and is believed only when it is there. */
const firstOf = (chosen, known) => [chosen, ...known].find((path) => path && existsSync(path)) ?? null;

/** @returns {string | null} */
export const findChromium = () => firstOf(process.env.CHROMIUM, chromiums);

/** @returns {string | null} */
export const findFirefox = () => firstOf(process.env.FIREFOX, firefoxes);

/** What every start of Chromium leaves out: nothing is fetched or reported behind the user's back. */
export const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's own sandbox refuses to run as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
