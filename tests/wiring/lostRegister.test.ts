import { beforeEach, expect, test, vi } from 'vitest';
import {
  acceptLoss,
  forgetRegister,
  knowsRegister,
  lostRegister,
  noteRegister,
} from '@/entrypoints/wiring/lostRegister';
import { forgetAll } from '../background/support';

vi.mock('wxt/browser', async () => (await import('../background/support')).mockedBrowser());

beforeEach(forgetAll);

const own = { id: 'a', documents: 3, filled: true, on: '2026-11-23' } as const;
const fresh = { id: 'b', documents: 0, filled: false, on: '2026-11-24' } as const;

test('another register in the place of one with something in it: that one was lost', async () => {
  await noteRegister(own);
  await noteRegister(fresh);
  expect(await lostRegister()).toEqual({ documents: 3, on: '2026-11-23' });
  // Said until somebody knows, whatever the new one becomes.
  await noteRegister({ ...fresh, documents: 1, filled: true });
  expect(await lostRegister()).toEqual({ documents: 3, on: '2026-11-23' });
  await acceptLoss();
  expect(await lostRegister()).toBeNull();
});

test.each([
  ['the same one, emptied by its user', [own, { ...own, documents: 0, filled: false }]],
  ['one that nobody had put anything into', [{ ...own, filled: false }, fresh]],
  ['the first of all', [fresh]],
])('%s: nothing was lost', async (_, seen) => {
  for (const one of seen) await noteRegister(one);
  expect(await lostRegister()).toBeNull();
});

test('what the user has thrown away is no loss', async () => {
  await noteRegister(own);
  expect(await knowsRegister()).toBe(true);
  await forgetRegister();
  expect(await knowsRegister()).toBe(false);
  await noteRegister(fresh);
  expect(await lostRegister()).toBeNull();
});
