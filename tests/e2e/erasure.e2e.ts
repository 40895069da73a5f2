import { afterAll, beforeAll, expect } from 'vitest';
import { soon } from '@/tests/soon';
import { newProfile, removeProfile } from './browsers';
import { ErasedOnDisk } from './erasedOnDisk';
import { provesErased } from './erasedTests';
import { Extension } from './harness';

declare const chrome: typeof import('wxt/browser').browser;

let profile: string;
let disk: ErasedOnDisk;

beforeAll(async () => {
  profile = await newProfile();
  disk = new ErasedOnDisk(profile);
  const ext = await Extension.launch({ profile });
  await ext.command('setSettings', { onboarded: true });
  await disk.fill(ext);

  // As a user has it: the names have been on the screen, searched for and looked at.
  const panel = await ext.open('sidepanel');
  await panel.getByRole('button', { name: 'Klanten' }).click();
  await panel.getByRole('searchbox').fill(disk.gone.person.slice(0, 8));
  await panel.getByText(disk.gone.client).first().click();
  await panel.getByText(disk.gone.file).first().waitFor();
  await disk.look(panel);
  await ext.close();
  disk.canBeReadBefore();

  const again = await Extension.launch({ profile });
  const after = await again.open('sidepanel');
  const remembered = () => after.evaluate(async () => (await chrome.storage.session.get('master')).master);
  // A popup that opened the register remembers the master key for the next one.
  await again.open('popup');
  await soon(async () => expect(await remembered()).toMatchObject({ generation: 1 }));
  await disk.erasePerson(again, after);
  expect(await remembered()).not.toMatchObject({ generation: 1 });
  await disk.eraseClient(again, after);
  expect([undefined, 3]).toContain(((await remembered()) as { generation: number } | undefined)?.generation);
  await again.close();
}, 120_000);

afterAll(() => removeProfile(profile));

provesErased('after an erasure, on the disk', () => disk, 120_000);
