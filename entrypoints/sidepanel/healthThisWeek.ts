import { browser } from 'wxt/browser';
import { sites } from '@/sites';
import type { Health } from '@/storage/reader';
import type { Visits } from '../background/health';

/** Per tool: how many pages were seen in the last seven days, and how many of them were recognised. */
export async function healthThisWeek(): Promise<readonly Health[]> {
  const visits = ((await browser.storage.local.get('visits')).visits ?? {}) as Visits;
  return sites.map(({ id }) => {
    const own = Object.entries(visits).filter(([key]) => key.endsWith(` ${id}`));
    const sum = (what: 'seen' | 'recognised') => own.reduce((total, [, visit]) => total + visit[what], 0);
    return { site: id, seen: sum('seen'), recognised: sum('recognised') };
  });
}
