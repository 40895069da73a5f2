import type { ListMember, MemberStatus } from '@/policy/mailing/audience';
import type { Moment } from '@/policy/mailing/evidence';
import { isEmail } from '../import/checks';
import { cleaned } from '../sheet/sheet';
import type { Columns } from './columns';
import { momentIn } from './moment';
import type { AudienceIssue } from './problems';
import { tagsIn } from './tags';

export type ReadMember = {
  readonly member: ListMember | null;
  readonly issues: readonly Omit<AudienceIssue, 'file' | 'row'>[];
};

const LONGEST = 200;
const SHOWN = 80;

/** What a spreadsheet was kept from taking for a formula is read without the sign that did it. */
const plain = (cell: string): string => cleaned(cell).replace(/^'(?=[=+\-@])/, '');

/** Put in by somebody else: then MailChimp has no address of a reader, or the one of its own machine. */
const isOwn = (ip: string): boolean => ip !== '' && ip !== '127.0.0.1' && ip !== '::1';

/** One record as a member of the list. Of its addresses of computers none is kept. */
export function readMember(cells: readonly string[], columns: Columns, status: MemberStatus): ReadMember {
  const { at, headers } = columns;
  const text = (column: number) => (column < 0 ? '' : plain(cells[column] ?? ''));
  const issues: ReadMember['issues'][number][] = [];
  const say = (column: number, type: AudienceIssue['type'], value: string) =>
    issues.push({ column: headers[column] ?? '', type, value: value.slice(0, SHOWN) });

  const address = text(columns.email);
  if (!isEmail(address)) {
    say(columns.email, address === '' ? 'no-email' : 'bad-email', address);
    return { member: null, issues };
  }
  const moment = (column: number): Moment | null => {
    const read = momentIn(text(column));
    if (read && !read.day) say(column, 'bad-day', read.text);
    return read;
  };
  const name = columns.names.map(text).filter(Boolean).join(' ').slice(0, LONGEST);
  const webId = text(at.LEID);
  const because = [text(at.UNSUB_REASON), text(at.UNSUB_REASON_OTHER)].filter(Boolean).join(': ');
  return {
    member: {
      address,
      status,
      name: name || null,
      optedIn: isOwn(text(at.OPTIN_IP)) ? moment(at.OPTIN_TIME) : null,
      left: status === 'unsubscribed' ? moment(at.UNSUB_TIME) : null,
      leftBecause: status === 'unsubscribed' && because ? because.slice(0, LONGEST) : null,
      webId: /^\d{1,15}$/.test(webId) ? webId : null,
      tags: tagsIn(text(at.TAGS)),
    },
    issues,
  };
}
