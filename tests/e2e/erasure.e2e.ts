import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newProfile, removeProfile } from './browsers';
import { dump, sealedThings } from './dump';
import { Extension } from './harness';
import { grep, keysIn, keysThatOpen, openedBy, type SealedThing } from './metal';

declare const chrome: typeof import('wxt/browser').browser;

/** Words that stand nowhere else: what is found of them was left by us. */
const marker = (what: string) => `${what}-${crypto.randomUUID().slice(0, 13)}`;
const gone = { client: marker('Zeester'), person: marker('Kwal'), file: `${marker('Oester')}.pdf` };
const stays = { client: marker('Mossel'), person: marker('Garnaal'), erasedPerson: marker('Krab') };
const key = 'guid:7d444840-9dc0-41d1-b245-5ffdce74fad2';

let profile: string;
let erased: { id: string; things: readonly SealedThing[] };
let before: readonly SealedThing[];

/** The whole profile as whoever takes the disk has it: the browser has been quit. */
async function quit(ext: Extension): Promise<void> {
  await ext.close();
}

beforeAll(async () => {
  profile = await newProfile();
  const ext = await Extension.launch({ profile });
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: gone.client, iban: 'NL12BANK0123456789' });
  const { id } = await ext.command('addPerson', { dossier, name: gone.person, email: 'kwal@zee.example' });
  await ext.command('registerDocument', {
    dossier,
    name: gone.file,
    class: 'individual-report',
    place: 'cloud',
    site: 'onedrive',
    personId: id,
    keys: [key, `path:jan_voorbeeld_nl/Documents/${gone.file}`],
  });
  await ext.command('correctClient', { dossier, phone: '020 7654321' });
  const other = await ext.command('addClient', { name: stays.client });
  await ext.command('addPerson', { dossier: other.dossier, name: stays.person });
  const krab = await ext.command('addPerson', { dossier: other.dossier, name: stays.erasedPerson });

  // As a user has it: the names have been on the screen, searched for and looked at.
  const panel = await ext.open('sidepanel');
  await panel.getByRole('button', { name: 'Klanten' }).click();
  await panel.getByRole('searchbox').fill(gone.person.slice(0, 8));
  await panel.getByText(gone.client).first().click();
  await panel.getByText(gone.file).first().waitFor();

  const held = await dump(panel);
  before = sealedThings(held);
  erased = { id: dossier, things: before.filter(({ about }) => about.includes(dossier)) };
  await quit(ext);

  // The control: before the erasure the same search does find keys, and they open everything.
  const found = keysThatOpen(profile, before.filter(({ about }) => about.startsWith('keyring')).slice(-1));
  expect(found.length).toBeGreaterThan(0);
  const dossierKeys = found.flatMap(({ opened }) => keysIn(opened));
  const opened = openedBy(
    dossierKeys.map(({ key: of }) => of),
    erased.things,
  );
  expect(opened.map((text) => text.toString('utf8')).join('')).toContain(gone.client);

  const again = await Extension.launch({ profile });
  const after = await again.open('sidepanel');
  const remembered = () => after.evaluate(async () => (await chrome.storage.session.get('master')).master);
  // A popup that opened the register remembers the master key for the next one.
  await again.open('popup');
  await vi.waitFor(async () => expect(await remembered()).toMatchObject({ generation: 1 }));
  await again.command('erasePerson', { dossier: other.dossier, id: krab.id });
  expect(await remembered()).not.toMatchObject({ generation: 1 });
  await again.command('eraseDossier', { dossier });
  expect([undefined, 3]).toContain(((await remembered()) as { generation: number } | undefined)?.generation);
  before = [...before, ...sealedThings(await dump(after))];
  await quit(again);
}, 120_000);

afterAll(() => removeProfile(profile));

describe('after an erasure, on the disk', () => {
  test('no name, address or file name stands in any file of the browser, erased or not', () => {
    const names = [...Object.values(gone), ...Object.values(stays), 'NL12BANK0123456789', 'kwal@zee.example'];
    expect(grep(profile, names)).toEqual([]);
  });

  test('no 32 bytes that stand anywhere open what was sealed of the erased dossier', () => {
    expect(erased.things.length).toBeGreaterThan(4);
    // The log's first entry and a row stand for all: one key sealed them.
    const [first] = erased.things;
    const row = erased.things.find(({ about }) => about.startsWith('row'));
    expect(
      keysThatOpen(
        profile,
        [first, row].filter((thing) => thing !== undefined),
      ),
    ).toEqual([]);
  });

  test('the keyring of before opens with nothing, and the one of now lacks the key', () => {
    const keyrings = before.filter(({ about }) => about.startsWith('keyring'));
    const found = keysThatOpen(profile, keyrings);
    const ids = found.flatMap(({ opened }) => keysIn(opened).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(erased.id);
    const keys = found.flatMap(({ opened }) => keysIn(opened).map(({ key: of }) => of));
    const opened = openedBy(keys, before)
      .map((bytes) => bytes.toString('latin1'))
      .join('');
    expect(opened).toContain(stays.client);
    for (const name of [...Object.values(gone), stays.erasedPerson]) expect(opened).not.toContain(name);
  }, 120_000);
});
