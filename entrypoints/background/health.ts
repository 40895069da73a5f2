import { browser } from 'wxt/browser';
import { addDays } from '@/policy/calendar';
import type { Sighting, SiteId } from '@/sites/site';
import { today } from './register';

/**
 * Pages seen on one day, by `<day> <site>`, or `<day> <site> <portal>` on a host that the user taught; how many of them
 * were recognised, and how many showed one document. Numbers only.
 */
export type Visits = Readonly<
  Record<string, { readonly seen: number; readonly recognised: number; readonly documents?: number }>
>;

const DAYS = 7;

const isDocument = ({ kind }: Sighting): boolean => kind === 'file' || kind === 'report';

/** A list, a folder or the app is known as such; of a document it must be clear which one it is. */
const isKnown = (sighting: Sighting | null): boolean =>
  sighting !== null && (!isDocument(sighting) || sighting.keys.length > 0);

type Visit = {
  readonly site: SiteId;
  readonly portal: string | null;
  readonly sighting: Sighting | null;
  /** False: counted already, and only now is it known to show a document. */
  readonly isNew: boolean;
};

let counting: Promise<void> = Promise.resolve();

/** A page on a tool's host, recognised or not: a recogniser that stops recognising is to say so. */
export function countVisit(visit: Visit): Promise<void> {
  // One at a time: two pages that open together are two.
  counting = counting.catch(() => undefined).then(() => count(visit));
  return counting;
}

async function count({ site, portal, sighting, isNew }: Visit): Promise<void> {
  const kept = ((await browser.storage.local.get('visits')).visits ?? {}) as Visits;
  const day = today();
  const key = portal === null ? `${day} ${site}` : `${day} ${site} ${portal}`;
  const { seen, recognised, documents = 0 } = kept[key] ?? { seen: 0, recognised: 0 };
  const recent = Object.entries(kept).filter(([name]) => name.slice(0, 10) > addDays(day, -DAYS));
  await browser.storage.local.set({
    visits: {
      ...Object.fromEntries(recent),
      [key]: {
        seen: seen + Number(isNew),
        recognised: recognised + Number(isNew && isKnown(sighting)),
        documents: documents + Number(sighting !== null && isDocument(sighting)),
      },
    },
  });
}
