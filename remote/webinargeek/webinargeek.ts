import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { ask, type Line, type Remote } from '../ask';
import { draftsOf } from './drafts';
import { accountSchema, subscriptionsSchema } from './schema';
import { WEBINARGEEK_HOST } from './token';

const ROOT = `https://${WEBINARGEEK_HOST}/api/v2`;

/** Between 100 and 1,000 is seen with others; nobody knows the most. */
export const PER_PAGE = 200;

export type SubscriptionsPage = { readonly drafts: readonly EvidenceDraft[]; readonly pages: number };

/** WebinarGeek's API v2, and of it only the registrations. */
export class Webinargeek {
  private readonly line: Line;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(line: Line, token: string) {
    this.line = line;
    this.headers = { 'api-token': token, accept: 'application/json' };
  }

  /** Is the token good? */
  async account(): Remote<null> {
    const said = await ask(this.line, { url: `${ROOT}/account`, headers: this.headers }, accountSchema);
    return said.ok ? { ok: true, value: null } : said;
  }

  /**
   * `page`: from 1. `unverified`: those whose address was never confirmed, whom the list leaves out unless it is asked for
   * them. Where the next page is, is counted here: an address that an answer gives is not followed.
   */
  async subscriptions(page: number, unverified: boolean): Remote<SubscriptionsPage> {
    const only = unverified ? '&email_verified=false' : '';
    const url = `${ROOT}/subscriptions?nested_resources=webinar&per_page=${PER_PAGE}&page=${page}${only}`;
    const said = await ask(this.line, { url, headers: this.headers }, subscriptionsSchema);
    if (!said.ok) return said;
    const { subscriptions, pages } = said.value.value;
    return { ok: true, value: { drafts: subscriptions.flatMap(draftsOf), pages: pages.total_pages } };
  }
}
