import { expect, test, vi } from 'vitest';
import { notificationText, stageIn } from '@/entrypoints/background/notification';
import nl from '@/locales/nl/page';
import { translator } from '@/locales/translate';
import { TestRegister, version } from '../storage/support';
import { number, random, text } from './days';
import { type Life, newClient, stock, work } from './life';
import { moments, morning } from './notifier';
import { alertsOf, countsOf, type Firm } from './simulation';

// The daily notification is the real one; the browser, and the way to the engine, are not.
vi.mock('wxt/browser', async () => (await import('./notifier')).mockedBrowser());
vi.mock('@/entrypoints/wiring/callEngine', async () => (await import('./notifier')).mockedEngine());
vi.mock('@/entrypoints/background/register', async () => (await import('./notifier')).mockedRegister());

const SEED = 20260701;
// Under one regulation all year: the one before it had other terms, and held until 1 November 2026.
const FIRST = number('2027-01-04');
const PEOPLE = 3;
const CLIENTS = 40;

test('a year of a firm: exactly one alert per document and stage, none twice, none missed, though the worker is killed', async () => {
  const register = new TestRegister();
  const chance = random(SEED);
  const firm: Firm = { clients: [], people: new Map(), engagements: new Map(), papers: [], holds: [] };
  const on = (today: number): Life => {
    register.now = new Date(`${text(today)}T08:00:00`);
    return { register, firm, today, chance };
  };
  const opening = on(FIRST);
  await register.must('setSettings', { notifyAt: '09:00' });
  await register.must('addPolicyVersion', version({ terms: { correspondence: 2 } }, text(FIRST)));
  for (let each = 0; each < CLIENTS; each++) await newClient(opening);
  await stock(opening, 3 * CLIENTS);

  const given = new Set<string>();
  const stages = new Map<string, number>();
  const t = translator('nl', nl);
  // Chance of its own, so that the firm lives the same year whatever becomes of the worker.
  const fate = random(SEED + 1);
  let [asleep, kills] = [0, 0];
  for (let today = FIRST; today < FIRST + 365; today++) {
    const life = on(today);
    // Now and then the firm is closed for a while: nobody works and nobody looks.
    if (asleep === 0 && chance() < 0.02) asleep = 2 + Math.floor(chance() * 20);
    if (asleep > 0) {
      asleep -= 1;
      continue;
    }
    const weekend = [0, 6].includes(new Date(`${text(today)}T12:00:00Z`).getUTCDay());
    if (!weekend) await work(life, PEOPLE + Math.floor(chance() * 4));

    await register.must('recount', {});
    const { overdue, dueSoon, dueThisWeek, findings, toDo, onHold, putOff } = await register.reader.counts(
      text(today),
    );
    expect({ overdue, dueSoon, dueThisWeek, findings, toDo, onHold, putOff }, text(today)).toEqual(
      countsOf(firm, today),
    );

    const killAt = fate() < 0.3 ? (moments[Math.floor(fate() * moments.length)] ?? null) : null;
    if (killAt) kills += 1;
    const shown = await morning(register, text(today), killAt);
    expect(shown.length, text(today)).toBeLessThanOrEqual(1);
    const keys = shown.flatMap((one) => one.keys);
    if (shown[0]) expect(shown[0].message).toBe(notificationText(keys.map(stageIn), t));
    const said = keys.map((key) => {
      const [row = '', stage, fact, after = '-'] = key.split(' ');
      return [row.split('/')[1], stage, fact, after].join(' ');
    });
    const expected = firm.papers.flatMap((paper) => alertsOf(firm, paper, today));
    const due = expected.filter((alert) => !given.has(alert));
    expect(said.toSorted(), text(today)).toEqual(due.toSorted());
    for (const alert of said) {
      given.add(alert);
      const stage = alert.split(' ')[1] ?? '';
      stages.set(stage, (stages.get(stage) ?? 0) + 1);
    }
  }

  expect(kills).toBeGreaterThan(50);
  // A year that never meets a stage proves nothing about it.
  const all = [
    'due-30',
    'due-7',
    'due-0',
    'overdue',
    'misplaced',
    'no-consent',
    'not-encrypted',
    'seen-again',
    'hold-expired',
    'hold-review',
    'ask-again',
  ];
  expect(new Set(stages.keys())).toEqual(new Set(all));
  expect(await register.ask('verify', {})).toMatchObject({
    ok: true,
    value: { damaged: 0, differing: 0, countersAgree: true },
  });
}, 120_000);
