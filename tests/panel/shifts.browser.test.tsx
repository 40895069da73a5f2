import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { prefer } from './mount';
import { settled, watchShifts } from './shifts';
import { client, mountForViews, place } from './views';

const shifts = watchShifts();
beforeEach(() => prefer('light'));

test.each([
  ['today', async () => {}, '1 datum regelt 3 rapporten'],
  ['clients', () => place('Klanten'), '2 klanten'],
  ['one client', client, 'Trajecten'],
  ['documents', () => place('Documenten'), '10 documenten'],
  ['tools', () => place('Hulpmiddelen'), 'DISC-portaal'],
  ['settings', () => place('Instellingen'), /^Bureau en voorkeuren/],
] as const)('nothing moves while it opens: %s', async (_, open, shows) => {
  await page.viewport(414, 896);
  await mountForViews({ slow: 60 });
  await open();
  await expect.element(page.getByText(shows).first()).toBeInTheDocument();
  await settled();
  expect(shifts()).toEqual([]);
});
