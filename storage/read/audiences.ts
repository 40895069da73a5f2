import type { Day } from '@/policy/calendar';
import { byText } from '../byText';
import { isDone, type KeptLists, noMark } from '../mailing/marks';
import type { KeptComparison, KeptEntry } from '../reader';
import type { AudienceRow, StoredRow } from '../rows';
import { openRows } from './openRows';
import type { ReaderVault } from './readerVault';

/** Mailing lists by name. */
export async function audiencesIn(vault: ReaderVault, stored: readonly StoredRow[]): Promise<AudienceRow[]> {
  const rows = await openRows(vault, stored);
  return rows
    .filter((row): row is AudienceRow => row.kind === 'audience')
    .sort((a, b) => a.name.localeCompare(b.name) || byText(a.dossier, b.dossier));
}

type Stored = KeptLists['lists']['missing'][number];

/** How the addresses of a comparison stand on a day. */
export function listsOn({ lists, marks, readAt }: KeptLists, today: Day): KeptComparison['lists'] {
  const entry = ([address, digest, facts]: Stored): KeptEntry => {
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
  return {
    'must-come-off': lists['must-come-off'].map(entry),
    'left-still-there': lists['left-still-there'].map(entry),
    missing: lists.missing.map(entry),
    'cannot-tell': lists['cannot-tell'].map(entry),
  };
}
