import { expect, test } from 'vitest';
import { atMost } from '@/remote/atMost';

const request = { url: 'https://voorbeeld.example/', headers: {}, signal: new AbortController().signal };

test('never more than so many at once, and none is lost, also when one breaks', async () => {
  let [now, most] = [0, 0];
  const get = atMost(2, async () => {
    now++;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    now--;
    if (Math.random() < 0.3) throw new Error('broken');
    return null;
  });
  const all = await Promise.allSettled(Array.from({ length: 50 }, () => get(request)));
  expect(all).toHaveLength(50);
  expect(most).toBe(2);
  expect(await Promise.allSettled([get(request)])).toHaveLength(1);
});
