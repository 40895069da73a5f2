import { browser } from 'wxt/browser';
import { addDays, type Day } from '@/policy/calendar';
import { sites } from '@/sites';
import type { Health } from '@/storage/reader';
import type { Visits } from '../background/health';

type Counted = Pick<Health, 'seen' | 'recognised' | 'documents'>;

const sum = (visits: readonly Visits[string][]): Counted => ({
  seen: visits.reduce((total, { seen }) => total + seen, 0),
  recognised: visits.reduce((total, { recognised }) => total + recognised, 0),
  documents: visits.reduce((total, { documents = 0 }) => total + documents, 0),
});

/** Per tool and per taught portal: how many pages were seen in the last seven days, and what of them was recognised. */
export async function healthThisWeek(today: Day): Promise<readonly Health[]> {
  const visits = ((await browser.storage.local.get('visits')).visits ?? {}) as Visits;
  const week = Object.entries(visits)
    .map(([key, visit]) => ({ of: key.split(' '), visit }))
    .filter(({ of: [day = ''] }) => day > addDays(today, -7) && day <= today);
  const where = (at: number, name: string) =>
    sum(week.filter(({ of }) => of[at] === name).map(({ visit }) => visit));
  const taught = new Set(week.flatMap(({ of: [, , portal] }) => portal ?? []));
  return [
    ...sites.map(({ id }) => ({ site: id, portal: null, ...where(1, id) })),
    ...Array.from(taught, (portal) => ({ site: 'portal' as const, portal, ...where(2, portal) })),
  ];
}
