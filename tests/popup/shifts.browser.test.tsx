import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeReader } from '../panel/fakeReader';
import { inventedRegister, TODAY } from '../panel/invented';
import { settled, watchShifts } from '../panel/shifts';
import { mountPopup } from './mount';
import { file } from './pages';
import { states } from './states';

const shifts = watchShifts();

test.for(states.filter(([, , , act]) => !act))(
  'nothing moves while it opens: %s',
  async ([, options, shows]) => {
    await page.viewport(400, 600);
    const { register = inventedRegister() } = options;
    const known = fakeReader(
      () => register,
      async () => undefined,
    );
    // A register that isn't set up was never counted.
    const counts = register.settings.onboarded ? await known.counts(TODAY) : null;
    await mountPopup({ ...options, counts, slow: 60 });
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    await settled();
    expect(shifts()).toEqual([]);
  },
);

test('it has one height until there is something to show', async () => {
  const waits = Promise.withResolvers<never>();
  const heights: number[] = [];
  const frame = () =>
    document.querySelector('[data-coming]')?.closest('.group')?.getBoundingClientRect().height;
  for (const reader of [
    { workspace: () => waits.promise },
    { documentsAt: () => waits.promise },
    { headlines: () => waits.promise },
  ]) {
    const { close } = await mountPopup({ page: file('Scan.pdf'), reader });
    await expect.poll(frame).toBeGreaterThan(300);
    await settled();
    heights.push(frame() ?? 0);
    close();
  }
  expect(new Set(heights).size).toBe(1);
});
