import { describe, expect, test } from 'vitest';
import { type Import, importsOf, type Room, roomOf, rooms, sourcesIn, withoutComments } from './sources';

type Rule = {
  /** Paths that may be imported for what they do, and paths of which only types may be. */
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
};

/** The map of ARCHITECTURE.md. `*`: everything. Its own room is always allowed. */
const map: Readonly<Record<Room, Rule>> = {
  policy: { values: [], types: [], packages: [] },
  sites: { values: [], types: [], packages: [] },
  vault: {
    values: [],
    types: [],
    packages: ['@hpke/core', '@scure/bip39', 'hash-wasm'],
  },
  locales: { values: [], types: ['storage/schema/settings'], packages: [] },
  storage: {
    // The container of backups is the engine's to fill and to read.
    values: ['policy', 'vault', 'exchange/backup'],
    types: ['sites'],
    packages: ['dexie', 'fflate', 'idb', 'y-indexeddb', 'yjs', 'zod'],
  },
  exchange: {
    values: ['policy', 'vault'],
    types: ['storage', 'locales'],
    packages: ['@cantoo/pdf-lib', '@zip.js/zip.js', 'fflate', 'ics', 'papaparse', 'read-excel-file', 'zod'],
  },
  // It knows whose records are and when, never what they carry.
  sync: { values: ['vault'], types: [], packages: ['zod'] },
  // What a tool is asked with the user's own key, and what of its answers is used.
  remote: { values: ['policy'], types: ['storage/result'], packages: ['zod'] },
  components: {
    // What of `exchange` is heavy comes by import(), where the user asks for it.
    values: ['policy', 'sites', 'locales', 'exchange', 'remote/mailchimp/audienceOf'],
    types: [
      'remote',
      'storage/commands/commands',
      'storage/connections/shown',
      'storage/db',
      'storage/journal',
      'storage/mailing/part',
      'storage/reader',
      'storage/result',
      'storage/rows',
      'storage/schema',
      'storage/services/services',
    ],
    packages: [
      '@base-ui/react',
      '@tanstack/react-virtual',
      '@zxcvbn-ts/core',
      '@zxcvbn-ts/language-common',
      '@zxcvbn-ts/language-en',
      'dexie-react-hooks',
      'lucide-react',
      'react',
    ],
  },
  entrypoints: { values: ['*'], types: ['*'], packages: ['*'] },
};

/** Inside `components`: a surface draws with the kit, and never with another surface. */
const surfaces = [
  { of: 'components/kit/', never: ['components/panel/', 'components/popup/'] },
  { of: 'components/popup/', never: ['components/panel/'] },
  { of: 'components/panel/', never: ['components/popup/'] },
];

const under = (path: string, places: readonly string[]) =>
  places.some((place) => place === '*' || path === place || path.startsWith(`${place}/`));

function allowed(room: Room, { to, typeOnly }: Import): boolean {
  const { values, types, packages } = map[room];
  const into = roomOf(to);
  if (into === room) return true;
  if (into === null) return under(to, packages);
  return under(to, values) || (typeOnly && under(to, types));
}

/** `browser.tabs.query(`, `chrome.storage.local`; not a field or a key called browser. */
const BROWSER = /(^|[^\w.'"`/-])(browser|chrome)\.\w+[.(]/m;

const say = ({ from, to, typeOnly }: Import) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`;

describe.each(rooms)('%s', (room) => {
  const sources = sourcesIn(room);
  const imports = sources.flatMap(importsOf);

  test('has files, and imports only what the map of the rooms allows', () => {
    expect(sources.length, `no source in ${room}/: was the room moved?`).toBeGreaterThan(0);
    expect(
      imports.filter((one) => !allowed(room, one)).map(say),
      'see "The rooms" in ARCHITECTURE.md: move the code, or change the map there and here',
    ).toEqual([]);
  });
});

test('only entrypoints call the browser’s own interfaces', () => {
  const others = rooms.filter((room) => room !== 'entrypoints').flatMap(sourcesIn);
  const calls = others.filter(({ text }) => BROWSER.test(withoutComments(text)));
  expect(
    calls.map(({ path }) => path),
    'hand it in from an entrypoint',
  ).toEqual([]);
  expect(sourcesIn('entrypoints').some(({ text }) => BROWSER.test(text))).toBe(true);
});

test('a surface imports the kit, and no other surface', () => {
  const imports = sourcesIn('components').flatMap(importsOf);
  const wrong = surfaces.flatMap(({ of, never }) =>
    imports.filter(({ from, to }) => from.startsWith(of) && never.some((other) => to.startsWith(other))),
  );
  expect(wrong.map(say), 'move what both need to components/kit/').toEqual([]);
});

test('the walker sees every form of import', () => {
  const text = [
    "import './styles.css';",
    "import { a, type B } from '@/policy/calendar';",
    'import {\n  c,\n} from "../rows";',
    "import type { D } from '@/sites/site';",
    "export * from './item';",
    "// import { e } from '@/vault/seal';",
    "const f = import('../engine/serve');",
  ].join('\n');
  expect(importsOf({ path: 'storage/read/x.ts', text })).toEqual([
    { from: 'storage/read/x.ts', to: 'storage/read/styles.css', typeOnly: false },
    { from: 'storage/read/x.ts', to: 'policy/calendar', typeOnly: false },
    { from: 'storage/read/x.ts', to: 'storage/rows', typeOnly: false },
    { from: 'storage/read/x.ts', to: 'sites/site', typeOnly: true },
    { from: 'storage/read/x.ts', to: 'storage/read/item', typeOnly: false },
    { from: 'storage/read/x.ts', to: 'storage/engine/serve', typeOnly: false },
  ]);
});
