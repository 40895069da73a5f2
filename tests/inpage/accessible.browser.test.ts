import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { makeBar } from '@/components/inpage/bar';
import { makeMark, type PageState } from '@/components/inpage/mark';
import { pick } from '@/components/inpage/picker';
import { ours } from './support';

/** Our roots are closed to the page, and so to axe: here they are made open. */
beforeAll(() => {
  const attachShadow: (init: ShadowRootInit) => ShadowRoot = Reflect.get(Element.prototype, 'attachShadow');
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return Reflect.apply(attachShadow, this, [{ ...init, mode: 'open' }]);
  });
});

const prefer = (scheme: 'light' | 'dark', motion: 'reduce' | 'no-preference' = 'reduce') =>
  cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: motion },
    ],
  });

const states: readonly PageState[] = [
  'unknown',
  'ok',
  'due',
  'overdue',
  'attention',
  'gone',
  'waiting',
  'no-term',
];

const rootOf = (host: Element | undefined): ShadowRoot => {
  if (!host?.shadowRoot) throw new Error('nothing of ours is there');
  return host.shadowRoot;
};

function showBar(state: PageState) {
  const bar = makeBar(window);
  bar.show({
    state,
    sentence: 'Dit bestand had al weg moeten zijn.',
    label: 'Bewaarwacht',
    close: 'Sluiten',
    action: { label: 'Bekijken', run: () => undefined },
    onClose: () => bar.hide(),
  });
  return { bar, root: rootOf(ours(document)[0]) };
}

const asking = new AbortController();
const question = {
  question: 'Klik op de naam.',
  hint: 'Of kies met Tab.',
  skip: 'Overslaan',
  cancel: 'Stoppen',
};

/** What axe finds, in ours and nowhere else. The rules named must have had something to look at. */
async function audit(host: Element, ...rules: readonly string[]): Promise<void> {
  const { violations, passes } = await axe.run(host);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
  expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining([...rules]));
}

/** Red, green, blue and alpha, as the browser says them. */
const partsOf = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
const isClear = (element: Element): boolean => partsOf(getComputedStyle(element).backgroundColor)[3] === 0;

/** WCAG 2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Above the page axe does not find what lies behind our texts; it is the nearest of ours that has a colour. */
function expectLegible(root: ShadowRoot): void {
  const texts = Array.from(root.querySelectorAll('p, button'));
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) {
    let behind: Element | null = text;
    while (behind && isClear(behind)) behind = behind.parentElement;
    if (!behind) throw new Error('a text of ours stands on the page itself');
    const ratio = contrast(getComputedStyle(behind).backgroundColor, getComputedStyle(text).color);
    expect(ratio, text.textContent).toBeGreaterThanOrEqual(4.5);
  }
}

beforeEach(() => {
  document.documentElement.lang = 'nl';
  document.body.innerHTML = '<main><h1>DISC-rapport</h1><p>Van Jan</p></main>';
});
afterEach(() => {
  for (const host of ours(document)) host.remove();
  document.body.replaceChildren();
});

describe.each(['light', 'dark'] as const)('in %s, axe finds nothing wrong with', (scheme) => {
  beforeEach(() => prefer(scheme));

  test.each(states)('the bar: %s', async (state) => {
    const { bar, root } = showBar(state);
    await audit(root.host, 'button-name');
    expectLegible(root);
    bar.hide();
  });

  test.each(states)('a mark: %s', async (state) => {
    const mark = makeMark(window);
    mark.show({ state, label: `Bewaarwacht: ${state}` });
    document.querySelector('p')?.append(mark.host);
    await audit(mark.host, 'role-img-alt');
  });

  test('the picker, before and while something is pointed at', async () => {
    const picked = pick(window, question, asking.signal);
    const root = rootOf(ours(document)[0]);
    await audit(root.host, 'button-name', 'aria-dialog-name');
    expectLegible(root);
    await userEvent.keyboard('{Tab}');
    expect(root.querySelector('.frame')?.checkVisibility()).toBe(true);
    await audit(root.host, 'button-name', 'aria-dialog-name');
    await userEvent.keyboard('{Escape}');
    expect(await picked).toEqual({ type: 'cancelled' });
  });
});

describe('what would move', () => {
  const moving = (root: ShadowRoot) => root.querySelector('section')?.getAnimations() ?? [];

  test('moves for who has nothing against it', async () => {
    await prefer('light', 'no-preference');
    const { bar, root } = showBar('overdue');
    expect(moving(root)).toHaveLength(1);
    bar.hide();
  });

  test('stands still for who asked for less motion', async () => {
    await prefer('light', 'reduce');
    const { bar, root } = showBar('overdue');
    expect(moving(root)).toEqual([]);
    bar.hide();
  });
});
