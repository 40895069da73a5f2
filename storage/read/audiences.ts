import type { Day } from '@/policy/calendar';
import { type MailingList, mailingLists } from '@/policy/mailing/lists';
import { byText } from '../byText';
import { Turns } from '../fewAtOnce';
import { partsOf } from '../mailing/keptRows';
import { isDone, type KeptLists, noMark } from '../mailing/marks';
import type { KeptComparison, KeptEntry } from '../reader';
import type { AudienceRow, StoredRow } from '../rows';
import type { StoredEntry } from '../schema/audience';
import { openRows } from './openRows';
import type { ReaderVault } from './readerVault';

/** Mailing lists by name. */
export async function audiencesIn(vault: ReaderVault, stored: readonly StoredRow[]): Promise<AudienceRow[]> {
  const rows = await openRows(vault, stored);
  return rows
    .filter((row): row is AudienceRow => row.kind === 'audience')
    .sort((a, b) => a.name.localeCompare(b.name) || byText(a.dossier, b.dossier));
}

/** How the addresses of a comparison stand on a day. A long list is made in turns with whoever draws. */
export async function listsOn(
  { lists, marks, readAt }: KeptLists,
  today: Day,
): Promise<KeptComparison['lists']> {
  const entry = ([address, digest, facts]: StoredEntry): KeptEntry => {
    const mark = marks[digest] ?? noMark;
    const { tick, snooze } = mark;
    const isQuiet = snooze !== null && today < snooze.until;
    const wasTicked = tick ? 'still-there' : 'open';
    return {
      address,
      facts,
      state: isDone(mark, readAt) ? 'done' : isQuiet ? 'snoozed' : wasTicked,
      tickedOn: tick?.on ?? null,
      until: snooze?.until ?? null,
      reason: snooze?.reason ?? '',
    };
  };
  const turns = new Turns();
  const made: Record<MailingList, KeptEntry[]> = {
    'must-come-off': [],
    'left-still-there': [],
    missing: [],
    'cannot-tell': [],
  };
  for (const list of mailingLists)
    for (const part of partsOf(lists[list])) {
      made[list].push(...part.map(entry));
      await turns.next();
    }
  return made;
}
