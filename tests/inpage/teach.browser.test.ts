import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Send } from '@/entrypoints/sites.content/answers';
import { SitesPage } from '@/entrypoints/sites.content/sitesPage';
import type { PageMessage } from '@/entrypoints/wiring/messages';
import { soon } from '@/tests/soon';
import { inside, one, ours, seeRoots } from './support';

const title = document.title;
let page: SitesPage | null = null;

const html = `<header><a href="#weg">Portaal</a></header>
<main><h1 id="jan">DISC-rapport 4711</h1><p>Van</p><p class="jan-jansen"><b>Jan Jansen</b></p>
<script type="text/plain">geen naam</script><p style="display:none">verborgen</p></main>`;

beforeAll(() => seeRoots(window));
beforeEach(() => {
  document.title = 'DISC-rapport 4711 | Portaal';
  document.body.innerHTML = html;
});
afterEach(() => {
  page?.stop();
  page = null;
  document.title = title;
  document.body.replaceChildren();
});

function teaching(answer: unknown = 'kept') {
  const send = vi.fn<Send>(async ({ type }) => (type === 'taught' ? answer : { silent: true }));
  page = new SitesPage(window, send);
  void page.teach('nl');
  const taught = () =>
    send.mock.calls.flatMap(([sent]) => (sent.type === 'taught' ? [sent] : [])) satisfies PageMessage[];
  return { page, send, taught };
}

const card = () => {
  const [host] = ours(document);
  if (!host) throw new Error('nothing asked');
  return inside(host);
};
const question = () => one(card(), '[role="dialog"]').ariaLabel;
const frame = () => one(card(), '.frame');
const keys = (text: string) => userEvent.keyboard(text);
const says = () => one(card(), 'section p').textContent;

const report = 'main > h1';
const person = 'main > p:nth-of-type(2) > b';

describe('by pointer', () => {
  test('the two names become two places; nothing else leaves the page', async () => {
    const { taught } = teaching();
    const clicked = vi.fn();
    document.body.addEventListener('click', clicked);
    expect(question()).toBe('Klik op de naam van het rapport.');
    await userEvent.click(one(document, 'h1'));
    await soon(() => expect(question()).toBe('Klik op de naam van de persoon.'));
    await userEvent.click(one(document, 'b'));
    await soon(() => expect(taught()).toHaveLength(1));
    expect(taught()[0]).toEqual({
      type: 'taught',
      step: 'done',
      nameAt: report,
      personAt: person,
      titlePattern: expect.toSatisfy((pattern) => pattern === null || pattern === '{name} | Portaal'),
      path: expect.stringMatching(/^(\/(\*|[a-z]+))*\/?$/),
    });
    expect(JSON.stringify(taught())).not.toMatch(/Jan|Jansen|4711|DISC/);
    expect(clicked).not.toHaveBeenCalled();
    document.body.removeEventListener('click', clicked);
  });

  test('a link is pointed at and not followed', async () => {
    const { taught } = teaching();
    await userEvent.click(one(document, 'a'));
    await soon(() => expect(question()).toBe('Klik op de naam van de persoon.'));
    expect(location.hash).toBe('');
    expect(taught()).toEqual([]);
  });

  test('what is pointed at is framed; what is no name isn’t, and a click there does nothing', async () => {
    document.body.append(
      Object.assign(document.createElement('article'), { textContent: 'lang '.repeat(100) }),
    );
    teaching();
    await userEvent.hover(one(document, 'h1'));
    await soon(() => expect(frame().hidden).toBe(false));
    const { left, top } = one(document, 'h1').getBoundingClientRect();
    expect(frame().style.left).toBe(`${left - 3}px`);
    expect(frame().style.top).toBe(`${top - 3}px`);
    await userEvent.click(one(document, 'article'));
    expect(frame().hidden).toBe(true);
    expect(question()).toBe('Klik op de naam van het rapport.');
  });

  test('only a hand counts: events that the page makes up are not heard, nor kept from it', async () => {
    const { taught } = teaching();
    const clicked = vi.fn();
    one(document, 'h1').addEventListener('click', clicked);
    one(document, 'h1').dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    one(document, 'h1').click();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    for (const button of card().querySelectorAll('button')) button.click();
    expect(question()).toBe('Klik op de naam van het rapport.');
    expect(frame().hidden).toBe(true);
    expect(clicked).toHaveBeenCalledOnce();
    expect(taught()).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('from text to text, skipping what can’t be seen, and Enter picks', async () => {
    const { taught } = teaching();
    const stops: (string | null)[] = [];
    for (let at = 0; at < 4; at++) {
      await keys(at % 2 ? '{ArrowDown}' : '{Tab}');
      stops.push(one(card(), '[aria-live]').textContent);
    }
    expect(stops).toEqual(['Portaal', 'DISC-rapport 4711', 'Van', 'Jan Jansen']);
    await keys('{ArrowUp}{ArrowUp}{Enter}');
    await soon(() => expect(question()).toBe('Klik op de naam van de persoon.'));
    await keys('{Tab}{Tab}{Tab}{Tab}{Enter}');
    await soon(() => expect(taught()).toMatchObject([{ nameAt: report, personAt: person }]));
  });

  test('each question can be skipped', async () => {
    const { taught } = teaching();
    await keys('{Shift>}{Tab}{Tab}{/Shift}{Enter}');
    await soon(() => expect(question()).toBe('Klik op de naam van de persoon.'));
    await keys('{Shift>}{Tab}{Tab}{/Shift}{Enter}');
    await soon(() =>
      expect(taught()).toMatchObject([{ step: 'done', nameAt: null, personAt: null, titlePattern: null }]),
    );
  });

  test.each([
    ['Escape', '{Escape}'],
    ['the button', '{Shift>}{Tab}{/Shift}{Enter}'],
  ])('%s ends it, and nothing was taught', async (_, pressed) => {
    const { taught } = teaching();
    await keys(pressed);
    await soon(() => expect(taught()).toMatchObject([{ step: 'cancelled', nameAt: null, path: '' }]));
    expect(ours(document)).toHaveLength(0);
  });
});

test('then a word of thanks, and the page is looked at again', async () => {
  const { send } = teaching();
  await userEvent.click(one(document, 'h1'));
  await userEvent.click(one(document, 'b'));
  await soon(() => expect(says()).toMatch(/^Dank u/));
  await soon(() => expect(send.mock.lastCall?.[0]).toMatchObject({ type: 'page-seen', fresh: false }));
});

test('or the truth, when it could not be kept', async () => {
  teaching({ silent: true });
  await userEvent.click(one(document, 'h1'));
  await userEvent.click(one(document, 'b'));
  await soon(() => expect(says()).toMatch(/niet gelukt/));
});

test('or what is still missing, when any page of the portal would be a report', async () => {
  teaching('too-wide');
  await keys('{Shift>}{Tab}{Tab}{/Shift}{Enter}');
  await soon(() => expect(question()).toBe('Klik op de naam van de persoon.'));
  await keys('{Shift>}{Tab}{Tab}{/Shift}{Enter}');
  await soon(() => expect(says()).toMatch(/Wijs ook de naam van het rapport aan/));
});

test('asked twice, there is one question', async () => {
  const { page, taught } = teaching();
  void page.teach('en');
  await soon(() => expect(question()).toBe('Click on the name of the report.'));
  expect(ours(document)).toHaveLength(1);
  expect(taught()).toEqual([]);
});
