import { browser } from 'wxt/browser';
import { addDays } from '@/policy/calendar';
import type { Sighting } from '@/sites/site';
import { today } from './register';

/** Pages seen of one tool on one day, and how many of them were recognised as a file or report with a stable key. */
export type Visits = Readonly<Record<string, { readonly seen: number; readonly recognised: number }>>;

const DAYS = 7;

/** Numbers only: a recogniser that stops recognising is to say so. */
export async function countVisit({ site, keys, kind }: Sighting): Promise<void> {
  const kept = ((await browser.storage.local.get('visits')).visits ?? {}) as Visits;
  const day = today();
  const key = `${day} ${site}`;
  const { seen, recognised } = kept[key] ?? { seen: 0, recognised: 0 };
  const known = kind === 'app' || keys.length > 0;
  const recent = Object.entries(kept).filter(([name]) => name.slice(0, 10) > addDays(day, -DAYS));
  await browser.storage.local.set({
    visits: {
      ...Object.fromEntries(recent),
      [key]: { seen: seen + 1, recognised: recognised + Number(known) },
    },
  });
}
