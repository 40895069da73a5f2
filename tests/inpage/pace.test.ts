import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { View } from '@/components/inpage/pageDom';
import { paced } from '@/entrypoints/sites.content/pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const view = globalThis as unknown as View;

test('what changes on a page is looked at within 300 ms, once for all that happens in them', () => {
  const work = vi.fn(() => true);
  const look = paced(view, work, new AbortController().signal);
  for (let n = 0; n < 20; n++) look();
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a page that changes all the time is listened to once a second, and as before when it has come to rest', () => {
  const work = vi.fn(() => true);
  const look = paced(view, work, new AbortController().signal);
  for (let n = 0; n < 100; n++) {
    look();
    vi.advanceTimersByTime(50);
  }
  const racing = work.mock.calls.length;
  for (let n = 0; n < 100; n++) {
    look();
    vi.advanceTimersByTime(50);
  }
  expect(work.mock.calls.length - racing).toBeLessThanOrEqual(6);
  vi.advanceTimersByTime(20_000);
  const rested = work.mock.calls.length;
  look();
  vi.advanceTimersByTime(300);
  expect(work).toHaveBeenCalledTimes(rested + 1);
});

test('a look that is called off does not come', () => {
  const work = vi.fn(() => true);
  const off = new AbortController();
  paced(view, work, off.signal)();
  off.abort();
  vi.advanceTimersByTime(2_000);
  expect(work).not.toHaveBeenCalled();
});
