// Brings what is missing: packages (Node 24 is one of them), a browser, the types that WXT makes. Runs on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './browsers.mjs';

const root = resolve(import.meta.dirname ?? fileURLToPath(new URL('.', import.meta.url)), '..');
const DUTCH_FIREFOX = '/usr/lib/firefox-esr/browser/extensions/langpack-nl@firefox-esr.mozilla.org.xpi';
const bin = resolve(root, 'node_modules/.bin');

/** What every child runs with: our own Node 24 and tools come first. */
export const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };

/** Our own Node 24; on a machine it isn't packaged for, the one that runs this. */
export const node24 = () => (existsSync(resolve(bin, 'node')) ? resolve(bin, 'node') : process.execPath);

/** Runs a command in the project's folder, its output to ours; gives its exit code. */
export function run(command, args, more = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, ...more });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** The machine lacks something that we can't bring: said in one sentence, not in a stack trace. */
export class SetupFailed extends Error {}

const isRoot = () => process.getuid?.() === 0;
const isCommand = (command) =>
  spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

const lock = (path) => JSON.parse(readFileSync(resolve(root, path), 'utf8')).packages;

/** Packages of another lock file, or of an install that was cut off, are not ours. */
function packagesAreThere() {
  if (!existsSync(resolve(root, 'node_modules/.package-lock.json'))) return false;
  const installed = lock('node_modules/.package-lock.json');
  return Object.entries(lock('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function installPackages() {
  if (packagesAreThere()) return;
  console.log('Installing the packages of package-lock.json …');
  if (run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    throw new SetupFailed(
      'The packages could not be installed: look at what npm says above. Is there a network?',
    );
}

function checkNode() {
  const { stdout } = spawnSync(node24(), ['--version'], { encoding: 'utf8' });
  const major = Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
  if (major < 22)
    throw new SetupFailed(
      `Node 22 or newer is needed and the package that brings it is for Linux on x64 only; this is ${process.version}.`,
    );
}

/** Debian's packages, as root or by sudo. `what` is how the sentence calls them. */
function installDebian(what, packages, otherwise) {
  const cannot = (why) =>
    new SetupFailed(`${what} is missing and can't be installed here: ${why}. ${otherwise}`);
  if (!isCommand('apt-get')) throw cannot('this is no Debian (there is no apt-get)');
  if (!isRoot() && !isCommand('sudo')) throw cannot('that needs root, and there is no sudo');
  const [command, ...before] = isRoot() ? ['apt-get'] : ['sudo', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const apt = (...args) =>
    run(command, [...before, ...args], { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`${what} is missing; installing ${packages.join(', ')} from Debian's packages …`);
  if (apt('update', '-qq') !== 0)
    throw cannot("apt-get can't reach Debian's packages (no network, or no rights)");
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...packages) !== 0)
    throw cannot('apt-get said no; its reason stands above');
}

const CHROMIUM =
  'Install Chromium yourself, or set CHROMIUM=/path/to/chromium (Chrome itself takes no unpacked extension).';
const FIREFOX = 'Install Firefox yourself, or set FIREFOX=/path/to/firefox.';

/** Each thing from Debian's packages: when it is there, what it's called, and what to do where we can't bring it. */
const debian = {
  chromium: {
    what: 'Chromium',
    isThere: () => Boolean(findChromium()),
    packages: ['chromium', 'chromium-l10n'],
    otherwise: CHROMIUM,
  },
  firefox: {
    what: 'Firefox',
    isThere: () => Boolean(findFirefox()),
    packages: ['firefox-esr', 'firefox-esr-l10n-nl'],
    otherwise: FIREFOX,
  },
  dutch: {
    what: "Chromium's Dutch",
    isThere: () => findChromium() !== '/usr/bin/chromium' || existsSync('/usr/lib/chromium/locales/nl.pak'),
    packages: ['chromium-l10n'],
    otherwise: 'Install the package chromium-l10n yourself.',
  },
  dutchFirefox: {
    what: "Firefox's Dutch",
    isThere: () => findFirefox() !== '/usr/bin/firefox-esr' || existsSync(DUTCH_FIREFOX),
    packages: ['firefox-esr-l10n-nl'],
    otherwise: 'Install the package firefox-esr-l10n-nl yourself.',
  },
  readers: {
    what: 'A reader (qpdf, poppler or 7-Zip) that a test opens encrypted copies with',
    isThere: () => isCommand('qpdf') && isCommand('pdftotext') && (isCommand('7zz') || isCommand('7z')),
    packages: ['qpdf', 'poppler-utils', '7zip'],
    otherwise: 'Install the packages qpdf, poppler-utils and 7zip yourself.',
  },
  clock: {
    what: 'libfaketime, which moves the clock of a whole browser in a test,',
    isThere: () =>
      readdirSync('/usr/lib').some((folder) => existsSync(`/usr/lib/${folder}/faketime/libfaketime.so.1`)),
    packages: ['libfaketime'],
    otherwise: 'Install the package libfaketime yourself.',
  },
};

function bring(name) {
  const { what, isThere, packages, otherwise } = debian[name];
  if (isThere()) return;
  installDebian(what, packages, otherwise);
  if (!isThere()) throw new SetupFailed(`${what} was installed and is not where it should be. ${otherwise}`);
}

/** Everything that is missing; `also` names what is wanted beside the packages: keys of `debian`. */
export function setup(also = []) {
  installPackages();
  checkNode();
  if (!existsSync(resolve(root, '.wxt/wxt.d.ts')) && run('wxt', ['prepare']) !== 0)
    throw new SetupFailed('WXT could not make its types: look at what it says above.');
  for (const name of also) bring(name);
}

/** For scripts: says what is missing in one sentence and stops. */
export function setupOrStop(also) {
  try {
    setup(also);
  } catch (error) {
    if (!(error instanceof SetupFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const asked = {
  '--chromium': ['chromium'],
  '--firefox': ['firefox', 'dutchFirefox'],
  '--e2e': ['chromium', 'dutch', 'clock', 'readers'],
};

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  setupOrStop(process.argv.slice(2).flatMap((argument) => asked[argument] ?? []));
