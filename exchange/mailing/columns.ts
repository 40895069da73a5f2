import { isEmail } from '../import/checks';
import { guessMapping } from '../import/guessMapping';

/** Columns that MailChimp adds behind the list's own, always in capitals; of which some tell whose file it is. */
const system = [
  'MEMBER_RATING',
  'OPTIN_TIME',
  'OPTIN_IP',
  'CONFIRM_TIME',
  'CONFIRM_IP',
  'LAST_CHANGED',
  'UNSUB_TIME',
  'UNSUB_CAMPAIGN_TITLE',
  'UNSUB_REASON',
  'UNSUB_REASON_OTHER',
  'CLEAN_TIME',
  'CLEAN_CAMPAIGN_TITLE',
  'LEID',
  'EUID',
  'NOTES',
  'TAGS',
] as const;
type System = (typeof system)[number];

/** Where each thing stands in a record; -1: nowhere. */
export type Columns = {
  readonly headers: readonly string[];
  readonly email: number;
  readonly names: readonly number[];
  readonly at: Readonly<Record<System, number>>;
};

const isSystem = (header: string): boolean => (system as readonly string[]).includes(header);

export const systemCount = (headers: readonly string[]): number => headers.filter(isSystem).length;

/** Of the texts in a column, how many must be addresses for it to be the column of addresses. */
const MOST_OF_IT = 0.5;

/**
 * The column of addresses is known by what is in it: its name is whatever the owner of the list chose. MailChimp puts
 * its own first, so that is taken before a second one ("E-mail work"). Null: there is none.
 */
export function columnsOf(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
): Columns | null {
  const first = headers.findIndex(isSystem);
  const own = first < 0 ? headers : headers.slice(0, first);
  const guess = guessMapping(own);
  const byContent = own.findIndex((_, at) => {
    const filled = sample.map((cells) => (cells[at] ?? '').trim()).filter(Boolean);
    return filled.length > 0 && filled.filter(isEmail).length >= filled.length * MOST_OF_IT;
  });
  const byName = guess.findIndex((field) => field === 'person.email' || field === 'client.email');
  // A file without anybody in it has nothing to be wrong about.
  const email =
    sample.length === 0 && own.length > 0 ? Math.max(byName, 0) : byContent >= 0 ? byContent : byName;
  if (email < 0) return null;
  const nameOf = (field: (typeof guess)[number]) => guess.indexOf(field);
  const parts = [nameOf('person.first'), nameOf('person.infix'), nameOf('person.last')].filter(
    (at) => at >= 0,
  );
  const whole = Math.max(nameOf('person.name'), nameOf('client.name'));
  return {
    headers,
    email,
    names: parts.length > 0 ? parts : [whole].filter((at) => at >= 0),
    at: Object.fromEntries(system.map((name) => [name, headers.indexOf(name)])) as Columns['at'],
  };
}
