import { expect, test } from 'vitest';
import { clearOld, fileIn, removeFrom, writeIn } from '@/storage/backup/boxes';
import { randomId, utf8 } from '@/vault/bytes';

const HOUR = 3_600_000;

async function put(): Promise<string> {
  const name = `${randomId()}.bwb`;
  const box = await writeIn('inbox', name);
  await box.write(utf8('verzegeld'));
  await box.close();
  return name;
}

test('what was left behind is gone after an hour; what is in use stays, whatever the clock says', async () => {
  const [left, used] = [await put(), await put()];
  await clearOld('inbox', Date.now() + HOUR - 60_000, []);
  expect(await fileIn('inbox', left)).not.toBeNull();
  await clearOld('inbox', Date.now() + 24 * HOUR, [used]);
  expect(await fileIn('inbox', left)).toBeNull();
  expect(await (await fileIn('inbox', used))?.text()).toBe('verzegeld');
  await removeFrom('inbox', used);
  await removeFrom('inbox', used);
  expect(await fileIn('inbox', used)).toBeNull();
});

test('a file that was given up half-way is not there', async () => {
  const name = `${randomId()}.bwb`;
  const box = await writeIn('outbox', name);
  await box.write(utf8('half'));
  await box.abort();
  expect(await fileIn('outbox', name)).toBeNull();
});
