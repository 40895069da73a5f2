import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Send } from '@/entrypoints/sites.content/answers';
import { SitesPage } from '@/entrypoints/sites.content/sitesPage';
import type { PageMessage, PageVerdict } from '@/entrypoints/wiring/messages';
import { soon } from '@/tests/soon';
import { inside, one, ours, pause, seeRoots } from './support';

type Verdict = Extract<PageVerdict, { silent: false }>;
type Seen = Extract<PageMessage, { type: 'page-seen' }>;

const overdue: Verdict = {
  silent: false,
  site: 'onedrive',
  state: 'overdue',
  bar: 'Dit bestand had al weg moeten zijn.',
  action: 'Bekijken',
  language: 'nl',
  rowMarks: false,
  portal: null,
};

const start = { url: location.href, title: document.title };
let page: SitesPage | null = null;

beforeAll(() => seeRoots(window));
beforeEach(() => {
  document.title = 'Bestanden';
  document.body.replaceChildren();
});
afterEach(() => {
  page?.stop();
  page = null;
  history.replaceState(null, '', start.url);
  document.title = start.title;
});

/** The worker's side: what it was sent, and what it answers. */
function worker(answer: (message: PageMessage) => unknown = () => ({ silent: true })) {
  const send = vi.fn<Send>(async (message) => answer(message));
  const seen = (): Seen[] => send.mock.calls.flatMap(([sent]) => (sent.type === 'page-seen' ? [sent] : []));
  page = new SitesPage(window, send);
  return { send, seen, page };
}

const pushed = (name: string) => history.pushState(null, '', `#${name}`);
const bar = () => ours(document)[0] ?? null;
const barSays = () => {
  const host = bar();
  return host && one(inside(host), 'p').textContent;
};
const button = (label: string) => {
  const [host] = ours(document);
  const found =
    host &&
    Array.from(inside(host).querySelectorAll('button')).find(
      (b) => b.ariaLabel === label || b.textContent === label,
    );
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
const press = async (label: string) => {
  button(label).focus();
  await userEvent.keyboard('{Enter}');
};

describe('the worker is told', () => {
  test('of the page, once', async () => {
    const { seen } = worker();
    await soon(() => expect(seen()).toHaveLength(1));
    await pause(200);
    expect(seen()).toEqual([
      {
        type: 'page-seen',
        url: location.href,
        title: 'Bestanden',
        fresh: true,
        texts: { name: null, person: null },
      },
    ]);
  });

  test.each([
    ['the history API', () => pushed('map')],
    ['a replaced entry', () => history.replaceState(null, '', '#vervangen')],
    [
      'the fragment',
      () => {
        location.hash = 'deel';
      },
    ],
  ])('of a new address by %s', async (_, go) => {
    const { seen } = worker();
    await soon(() => expect(seen()).toHaveLength(1));
    go();
    await soon(() => expect(seen()).toHaveLength(2));
    expect(seen()[1]).toMatchObject({ url: location.href, fresh: true });
  });

  test.each([
    [
      'changed',
      () => {
        document.title = 'Rapport.pdf';
      },
    ],
    [
      'changed letter by letter',
      () => {
        one(document, 'title').firstChild?.replaceWith('Rapport.pdf');
      },
    ],
    [
      'of a new element',
      () => {
        const title = document.createElement('title');
        title.textContent = 'Rapport.pdf';
        one(document, 'title').replaceWith(title);
      },
    ],
  ])('of a late title, %s', async (_, change) => {
    const { seen } = worker();
    await soon(() => expect(seen()).toHaveLength(1));
    change();
    await soon(() => expect(seen()).toHaveLength(2));
    expect(seen()[1]).toMatchObject({ title: 'Rapport.pdf', fresh: false });
  });

  test('of an address once, though much happens at a time', async () => {
    const { seen } = worker();
    pushed('a');
    pushed('b');
    document.title = 'Nieuw';
    await pause(250);
    expect(seen()).toMatchObject([{ url: expect.stringMatching(/#b$/), title: 'Nieuw', fresh: true }]);
  });

  test('again when it asks to look again, though nothing changed', async () => {
    const { seen, page } = worker();
    await soon(() => expect(seen()).toHaveLength(1));
    page.lookAgain();
    await soon(() => expect(seen()).toHaveLength(2));
    expect(seen()[1]).toMatchObject({ fresh: false });
  });

  test('nothing after the end', async () => {
    const { seen, page } = worker(() => overdue);
    await soon(() => expect(bar()).not.toBeNull());
    page.stop();
    pushed('later');
    page.lookAgain();
    await pause(200);
    expect(seen()).toHaveLength(1);
    expect(bar()).toBeNull();
  });
});

describe('a hostile page', () => {
  test('a title of a megabyte is cut', async () => {
    document.title = 'x'.repeat(1_000_000);
    const { seen } = worker();
    await soon(() => expect(seen()).toHaveLength(1));
    expect(seen()[0]?.title).toHaveLength(1_000);
  });

  test('an address of a megabyte is nobody’s, and the bar goes', async () => {
    const { seen } = worker(() => overdue);
    await soon(() => expect(bar()).not.toBeNull());
    pushed('x'.repeat(1_000_000));
    await soon(() => expect(bar()).toBeNull());
    expect(seen()).toHaveLength(1);
  });

  test('an image named "title" is not the title', async () => {
    const trap = document.createElement('img');
    trap.setAttribute('name', 'title');
    document.body.append(trap);
    expect(typeof document.title).toBe('object');
    const { seen } = worker();
    await soon(() => expect(seen()).toMatchObject([{ title: 'Bestanden' }]));
    trap.remove();
  });

  test('messages and events that it forges are heard by nobody', async () => {
    const { send } = worker(() => overdue);
    await soon(() => expect(barSays()).toBe(overdue.bar));
    for (const type of ['look-again', 'teach', 'open-popup', 'taught']) {
      window.postMessage({ type, language: 'nl' }, '*');
      document.dispatchEvent(new CustomEvent(type, { detail: { type, language: 'nl' } }));
      bar()?.dispatchEvent(new CustomEvent(type));
    }
    button('Bekijken').click();
    button('Sluiten').click();
    bar()?.click();
    await pause(200);
    expect(send.mock.calls.map(([sent]) => sent.type)).toEqual(['page-seen']);
    expect(barSays()).toBe(overdue.bar);
  });

  test('a page that takes the bar away again and again has its way', async () => {
    worker(() => overdue);
    let taken = 0;
    const thief = new MutationObserver(() => {
      const host = bar();
      if (host) taken++;
      host?.remove();
    });
    thief.observe(document.documentElement, { childList: true });
    await pause(400);
    thief.disconnect();
    expect(taken).toBe(6);
    expect(bar()).toBeNull();
  });

  test('a page that pushes address after address does not make us race', async () => {
    const { seen } = worker();
    const end = performance.now() + 6_000;
    for (let at = 0; performance.now() < end; at++) {
      document.title = `Titel ${at}`;
      await pause(20);
    }
    expect(seen().length).toBeLessThan(70);
  }, 10_000);
});

describe('the bar', () => {
  test('says the sentence in a region by name, with its two buttons', async () => {
    worker(() => overdue);
    await soon(() => expect(barSays()).toBe(overdue.bar));
    const [host] = ours(document);
    expect(host?.shadowRoot).toBeNull();
    const region = host && one(inside(host), '[role="region"]');
    expect(region?.ariaLabel).toBe('Bewaarwacht');
    expect(region?.dataset.state).toBe('overdue');
    const { right, bottom, width } = host?.getBoundingClientRect() ?? {};
    expect([right, bottom]).toEqual([document.documentElement.clientWidth - 16, innerHeight - 16]);
    expect(width).toBeLessThanOrEqual(380);
  });

  test('does not take the focus, and keeps it where it is when nothing changed', async () => {
    const { page, seen } = worker(() => overdue);
    await soon(() => expect(bar()).not.toBeNull());
    expect(document.activeElement).toBe(document.body);
    const action = button('Bekijken');
    action.focus();
    page.lookAgain();
    await soon(() => expect(seen()).toHaveLength(2));
    await pause(50);
    expect(button('Bekijken')).toBe(action);
    expect(document.activeElement).toBe(bar());
  });

  test('goes when the verdict says nothing any more, and at a new address', async () => {
    let verdict: PageVerdict = overdue;
    const { page } = worker(() => verdict);
    await soon(() => expect(bar()).not.toBeNull());
    verdict = { ...overdue, state: 'ok', bar: null };
    page.lookAgain();
    await soon(() => expect(bar()).toBeNull());
  });

  test('stays away from an address where it was closed', async () => {
    const { page, seen } = worker(() => overdue);
    await soon(() => expect(bar()).not.toBeNull());
    await press('Sluiten');
    expect(bar()).toBeNull();
    page.lookAgain();
    await soon(() => expect(seen()).toHaveLength(2));
    await pause(50);
    expect(bar()).toBeNull();
    pushed('ander');
    await soon(() => expect(bar()).not.toBeNull());
    history.back();
    await soon(() => expect(bar()).toBeNull());
  });

  test('closes by Escape', async () => {
    worker(() => overdue);
    await soon(() => expect(bar()).not.toBeNull());
    button('Bekijken').focus();
    await userEvent.keyboard('{Escape}');
    expect(bar()).toBeNull();
  });

  test('opens our window, or says how to where the browser does not', async () => {
    let opened: PageVerdict | undefined;
    const { send } = worker(({ type }) => (type === 'page-seen' ? overdue : opened));
    await soon(() => expect(bar()).not.toBeNull());
    await press('Bekijken');
    expect(send).toHaveBeenLastCalledWith({ type: 'open-popup' });
    expect(barSays()).toBe(overdue.bar);
    opened = { silent: true };
    await press('Bekijken');
    await soon(() => expect(barSays()).toMatch(/pictogram van Bewaarwacht/));
  });
});

describe('a taught portal', () => {
  const portal: Verdict = {
    ...overdue,
    site: 'portal',
    bar: null,
    portal: { nameAt: 'main > h1', personAt: 'main > p' },
  };

  test('its two texts are sent when they are there, however late', async () => {
    const { seen } = worker(() => portal);
    await soon(() => expect(seen()).toHaveLength(1));
    await pause(100);
    const main = document.createElement('main');
    main.append(
      Object.assign(document.createElement('h1'), { textContent: 'DISC-rapport' }),
      Object.assign(document.createElement('p'), { textContent: ' Petra\n Voorbeeld ' }),
    );
    document.body.append(main);
    await soon(() =>
      expect(seen().at(-1)).toMatchObject({
        fresh: false,
        texts: { name: 'DISC-rapport', person: 'Petra Voorbeeld' },
      }),
    );
    await pause(200);
    expect(seen()).toHaveLength(2);
  });

  test('a place that is no place is no text', async () => {
    document.body.append(Object.assign(document.createElement('h1'), { textContent: 'Rapport' }));
    const { seen } = worker(() => ({ ...portal, portal: { nameAt: 'h1', personAt: ':nope(' } }));
    await soon(() => expect(seen().at(-1)?.texts).toEqual({ name: 'Rapport', person: null }));
  });
});
