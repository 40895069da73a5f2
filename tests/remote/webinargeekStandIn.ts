import type { MockAnswer, MockRequest } from './mailchimpMock';

export type Subscription = Readonly<Record<string, unknown>> & {
  readonly email: string;
  readonly email_verified: boolean;
};

const json = (status: number, body: unknown): MockAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/**
 * A stand-in, and no more than that: WebinarGeek publishes no definition to make a mock from. It does what public
 * clients of API v2 tell of it: the header, pages with a count, and a list that leaves unverified addresses out.
 */
export class WebinargeekStandIn {
  readonly asked: MockRequest[] = [];
  private readonly token: string;
  readonly subscriptions: readonly Subscription[];

  constructor(token: string, subscriptions: readonly Subscription[]) {
    this.token = token;
    this.subscriptions = subscriptions;
  }

  async answer(request: MockRequest): Promise<MockAnswer> {
    this.asked.push(request);
    const { pathname, searchParams } = new URL(request.url);
    if (request.headers['api-token'] !== this.token) return json(401, { error: 'Unauthorized' });
    if (pathname === '/api/v2/account') return json(200, { id: 1, email: 'voorbeeld@example.com' });
    if (pathname !== '/api/v2/subscriptions') return json(404, { error: 'Not found' });
    const verified = searchParams.get('email_verified') !== 'false';
    const [page, size] = [Number(searchParams.get('page') ?? 1), Number(searchParams.get('per_page') ?? 25)];
    const all = this.subscriptions.filter(({ email_verified }) => email_verified === verified);
    const pages = Math.max(1, Math.ceil(all.length / size));
    const next = `https://app.webinargeek.com/api/v2/subscriptions?page=${page + 1}`;
    return json(200, {
      subscriptions: all.slice((page - 1) * size, page * size),
      pages: { next: page < pages ? next : null, total_pages: pages },
      total_count: all.length,
    });
  }
}
