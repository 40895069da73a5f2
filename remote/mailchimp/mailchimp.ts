import { type Asked, ask, type Line, type Remote } from '../ask';
import { type MailchimpKey, mailchimpHost } from './key';
import { memberOf, type ReadMember } from './member';
import { type ApiStatus, listsSchema, membersSchema, pingSchema } from './schema';

/** The most that MailChimp gives in one answer. */
export const PAGE = 1_000;
/** Lists of one account that are asked for, whatever number the answer says there are. */
const MOST_LISTS = 10_000;

/** A list of the account. `members`: how many it says it has, of those that a whole reading meets; a guess for progress. */
export type RemoteList = {
  readonly id: string;
  readonly webId: string;
  readonly name: string;
  readonly members: number;
};

export type MembersAsked = {
  readonly list: string;
  readonly status: ApiStatus;
  readonly offset: number;
  /** ISO 8601: only who changed after it; null: everybody. */
  readonly since: string | null;
};

export type MembersPage = { readonly members: readonly ReadMember[]; readonly total: number };

/** Only these leave the tool; no interest, no place, no note, no statistic of who opens what. */
const memberFields = [
  'email_address',
  'full_name',
  'web_id',
  'status',
  'unsubscribe_reason',
  'ip_signup',
  'timestamp_signup',
  'last_changed',
  'tags',
].map((field) => `members.${field}`);
const listFields = ['id', 'web_id', 'name', 'stats'].map((field) => `lists.${field}`);

const query = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&');

/** MailChimp's Marketing API 3.0, and of it only what is read. */
export class Mailchimp {
  private readonly line: Line;
  private readonly root: string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(line: Line, { key, dataCentre }: MailchimpKey) {
    this.line = line;
    this.root = `https://${mailchimpHost(dataCentre)}/3.0`;
    // HTTP basic with any name: the key is never part of an address.
    this.headers = { authorization: `Basic ${btoa(`bewaarwacht:${key}`)}`, accept: 'application/json' };
  }

  /** Is the key good? */
  async ping(): Remote<null> {
    const said = await ask(this.line, this.at('/ping'), pingSchema);
    return said.ok ? { ok: true, value: null } : said;
  }

  async lists(): Remote<readonly RemoteList[]> {
    const lists: RemoteList[] = [];
    for (;;) {
      const fields = [...listFields, 'total_items'].join(',');
      const asked = this.at(`/lists?${query({ fields, count: PAGE, offset: lists.length })}`);
      const page = await ask(this.line, asked, listsSchema);
      if (!page.ok) return page;
      const { lists: found, total_items: total } = page.value.value;
      lists.push(
        ...found.map(({ id, web_id, name, stats }) => ({
          id,
          webId: String(web_id),
          name,
          members: (stats?.member_count ?? 0) + (stats?.unsubscribe_count ?? 0) + (stats?.cleaned_count ?? 0),
        })),
      );
      if (found.length === 0 || lists.length >= Math.min(total, MOST_LISTS))
        return { ok: true, value: lists };
    }
  }

  /** One page of those with one status. In the order of opting in, which a change elsewhere does not move. */
  async members({ list, status, offset, since }: MembersAsked): Remote<Asked<MembersPage>> {
    const asked = query({
      fields: [...memberFields, 'total_items'].join(','),
      count: PAGE,
      offset,
      status,
      sort_field: 'timestamp_opt',
      sort_dir: 'ASC',
      since_last_changed: since,
    });
    const page = await ask(
      this.line,
      this.at(`/lists/${encodeURIComponent(list)}/members?${asked}`),
      membersSchema,
    );
    if (!page.ok) return page;
    const { members, total_items: total } = page.value.value;
    return { ok: true, value: { value: { members: members.map(memberOf), total }, at: page.value.at } };
  }

  private at(path: string) {
    return { url: `${this.root}${path}`, headers: this.headers };
  }
}
