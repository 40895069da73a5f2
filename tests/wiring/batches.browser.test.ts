import { expect, test } from 'vitest';
import { batches } from '@/entrypoints/wiring/pendingBatches';

test('of two surfaces one is at a step; the other waits until it is done, and no longer', async () => {
  const said: string[] = [];
  let goOn = () => {};
  const first = batches.hold('a', async () => {
    said.push('first begins');
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    said.push('first ends');
  });
  const second = batches.hold('a', async () => void said.push('second'));
  const other = batches.hold('b', async () => void said.push('another step'));
  await other;
  goOn();
  await Promise.all([first, second]);
  expect(said).toEqual(['first begins', 'another step', 'first ends', 'second']);
  await expect(batches.hold('a', () => Promise.reject(new Error('broken')))).rejects.toThrow();
  expect(await batches.hold('a', async () => 'free')).toBe('free');
});
