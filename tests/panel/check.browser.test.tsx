import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ok } from '@/storage/result';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const openCheck = async () => {
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: /^Zelfcontrole/ }).click();
};
const right = { dossiers: 3, damaged: 0, differing: 0, countersAgree: true, at: Date.UTC(2026, 10, 20, 9) };

test('a check that found nothing says how many it looked at, and when', async () => {
  await mountPanel({ register: { ...inventedRegister(), lastCheck: right } });
  await openCheck();
  await expect
    .element(page.getByText(/Gecontroleerd op 20 november 2026.*2 klanten, niets gevonden/))
    .toBeVisible();
});

test.each([
  ['a dossier that does not open', { damaged: 1 }, /De gegevens van 1 klant gaan niet meer open.*back-up/],
  ['rows that are not what their dossier says', { differing: 2 }, /^2 gegevens staan anders op het scherm/],
  ['wrong counters', { countersAgree: false }, /De aantallen kloppen niet/],
])(
  '%s is said with its number, there and on Today, and nothing claims that all is done',
  async (_, wrong, says) => {
    const lastCheck = { ...right, ...wrong };
    await mountPanel({ register: { ...inventedRegister(), clients: {}, lastCheck } });
    const card = page.getByRole('region', { name: 'Het register klopt niet met zichzelf' });
    await expect.element(card.getByText(says)).toBeVisible();
    // The invented day is a Monday.
    await expect.element(page.getByText(/1 ding te doen/)).toBeVisible();
    await expect.element(page.getByText(/op 20 november 2026 gecontroleerd en klopt niet/)).toBeVisible();
    expect(page.getByText(/hoeft deze week niets|Niets te doen|en klopt\.$/).elements()).toHaveLength(0);
    await card.getByRole('button', { name: 'Naar de zelfcontrole' }).click();
    await expect.element(page.getByText(/Er klopt iets niet/)).toBeVisible();
    await expect
      .element(page.getByRole('heading', { name: 'Het register klopt met zichzelf' }))
      .not.toBeInTheDocument();
    await expect.element(page.getByText(says)).toBeVisible();
  },
);

test('rows that differ are built again, and looked at again', async () => {
  const { engine } = await mountPanel({
    register: { ...inventedRegister(), lastCheck: { ...right, differing: 2 } },
  });
  const asked: string[] = [];
  engine.ask = async (name) => {
    asked.push(name);
    return ok(null) as never;
  };
  await openCheck();
  await page.getByRole('button', { name: 'Opnieuw opbouwen' }).click();
  await expect.poll(() => asked).toEqual(['makeRowsAfresh', 'verify']);
});

test('what is done while nobody looks, and went wrong, is said', async () => {
  const at = Date.UTC(2026, 10, 22, 9);
  await mountPanel({ host: { troubles: async () => [{ errand: 'backups', at }] } });
  await openCheck();
  await expect.element(page.getByText(/Op 22 november 2026.*ging het bewaren van een back-up/)).toBeVisible();
});

test('what the browser can’t tell now is said to be unknown, and not that it is well', async () => {
  const cannot = () => Promise.reject(new Error('Petra Zeester.pdf'));
  const persisted = vi.spyOn(navigator.storage, 'persisted').mockImplementation(cannot);
  onTestFinished(() => persisted.mockRestore());
  await mountPanel({ host: { nextLook: cannot, troubles: cannot } });
  await openCheck();
  await expect.poll(() => page.getByText('Dit kon nu niet worden nagekeken.').elements()).toHaveLength(3);
  for (const title of [
    'De browser bewaart het register blijvend',
    'Er wordt op de dagen gelet',
    'Wat Bewaarwacht vanzelf doet',
  ])
    await expect
      .element(page.getByRole('listitem').filter({ hasText: title }).getByLabelText('Nog niet bekend'))
      .toBeVisible();
  expect(document.body.textContent).not.toContain('Zeester');
});

const HOUR = 3_600_000;
test.each([
  ['to come', HOUR, /uur wordt er weer gekeken/],
  ['just past, as on a machine that woke', -60_000, /uur wordt er weer gekeken/],
  ['long past: it never rang', -HOUR, /Er wordt niet meer gekeken/],
] as const)('whether anybody still looks is told by the next time, which is %s', async (_, from, says) => {
  await mountPanel({ host: { nextLook: async () => Date.now() + from } });
  await openCheck();
  await expect.element(page.getByText(says)).toBeVisible();
});

test('asked for, it says how far it is, and can be stopped', async () => {
  const { engine } = await mountPanel();
  let finish = () => {};
  let stopped = false;
  engine.ask = async (_name, _input, watch) => {
    watch?.progress?.(3, 12);
    watch?.signal?.addEventListener('abort', () => {
      stopped = true;
      finish();
    });
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return ok({ dossiers: 12, damaged: 0, differing: 0, countersAgree: true }) as never;
  };
  await openCheck();
  await page.getByRole('button', { name: 'Controleer nu' }).click();
  await expect.element(page.getByText('Klant 3 van 12 …')).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  expect(stopped).toBe(true);
  await expect.element(page.getByRole('button', { name: 'Controleer nu' })).toBeVisible();
});

test('on a Monday it says what was checked and when the next last day is', async () => {
  // The invented day, 23 November 2026, is one.
  await mountPanel({ register: { ...inventedRegister(), lastCheck: right } });
  await expect.element(page.getByRole('heading', { name: 'Deze week' })).toBeVisible();
  await expect.element(page.getByText(/documenten gecontroleerd/).first()).toBeVisible();
  await expect.element(page.getByText(/op 20 november 2026 gecontroleerd en klopt/)).toBeVisible();
});

test.each([
  ['2026-08-26', '26 november 2026', false], // three months: its last day is on Thursday
  ['2026-08-30', '30 november 2026', true], // and here on the Monday after
] as const)(
  'of what was put off from %s, the week says %s, and nothing to do: %s',
  async (startedOn, day, calm) => {
    const register = inventedRegister();
    const [client] = Object.values(register.clients);
    const [some] = Object.values(client?.documents ?? {});
    if (!client || !some) throw new Error('the invented register has a document');
    const form = { ...some, class: 'contact-form', place: 'device', startedOn, personId: null } as const;
    const snooze = { backOn: '2026-12-01', reason: 'Vakantie', quietUntil: '2026-12-01' } as const;
    const bare = { ...form, engagementId: null, destroyedOn: null, seenAgainOn: null, snooze };
    await mountPanel({ register: { ...register, clients: { c1: { ...client, documents: { d1: bare } } } } });
    await expect.element(page.getByText(new RegExp(`Eerstvolgende laatste dag: ${day}`))).toBeVisible();
    expect(page.getByText(/hoeft deze week niets/).elements()).toHaveLength(calm ? 1 : 0);
  },
);
