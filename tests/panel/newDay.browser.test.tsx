import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Surface } from '@/components/context';
import { useNewDay } from '@/entrypoints/sidepanel/useNewDay';
import { useToday } from '@/entrypoints/sidepanel/useToday';
import { noCounts } from '@/storage/counts';
import { ok } from '@/storage/result';

/** A panel that is open, as Root has it, with nothing in it but its day. */
function OpenPanel({ surface }: { readonly surface: Surface }) {
  const today = useToday(surface.today);
  useNewDay(surface, today);
  return <p>{today}</p>;
}

const START = new Date('2026-11-23T23:58:30');

let sent: string[];
let panel: HTMLElement;

function open(documents: number, counts?: () => Promise<never>): void {
  const surface = {
    today: '2026-11-23',
    reader: { counts: counts ?? (async () => ({ ...noCounts('2026-11-23'), documents })) },
    send: async (name: string) => {
      sent.push(name);
      return ok({ output: null, command: null });
    },
  } as unknown as Surface;
  panel = document.createElement('div');
  document.body.append(panel);
  const root = createRoot(panel);
  root.render(<OpenPanel surface={surface} />);
  onTestFinished(() => {
    root.unmount();
    panel.remove();
  });
}

const shows = (day: string) => expect.poll(() => panel.textContent).toBe(day);
const wake = () => document.dispatchEvent(new Event('visibilitychange'));

beforeEach(() => {
  sent = [];
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: START });
});
afterEach(() => vi.useRealTimers());

describe('a panel that stays open', () => {
  test('is of the next day within a minute after midnight, and has the engine look at it once', async () => {
    open(3);
    await shows('2026-11-23');
    vi.advanceTimersByTime(60_000);
    await shows('2026-11-23');
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(60_000);
    await shows('2026-11-24');
    await expect.poll(() => sent).toEqual(['recount']);
    vi.advanceTimersByTime(600_000);
    wake();
    await shows('2026-11-24');
    expect(sent).toEqual(['recount']);
  });

  test('on a machine that slept three weeks, whose timers slept along, is right when it is looked at', async () => {
    open(3);
    await shows('2026-11-23');
    vi.setSystemTime(new Date('2026-12-14T08:00:00'));
    expect(panel.textContent).toBe('2026-11-23');
    wake();
    await shows('2026-12-14');
    await expect.poll(() => sent).toEqual(['recount']);
  });

  test('that can’t look logs that alone, by kind: the worker looks as well', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    open(3, () => Promise.reject(new TypeError('Petra Zeester.pdf')));
    await shows('2026-11-23');
    vi.setSystemTime(new Date('2026-12-14T08:00:00'));
    wake();
    await shows('2026-12-14');
    await expect.poll(() => said.mock.calls).toEqual([['bewaarwacht:', 'new day', 'TypeError']]);
    expect(sent).toEqual([]);
  });

  test('with an empty register asks nothing of an engine', async () => {
    open(0);
    await shows('2026-11-23');
    vi.setSystemTime(new Date('2026-12-14T08:00:00'));
    wake();
    await shows('2026-12-14');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent).toEqual([]);
  });
});
