import { afterEach, describe, expect, test, vi } from 'vitest';
import { getFromTool } from '@/remote/getFromTool';

afterEach(() => vi.unstubAllGlobals());

const { signal } = new AbortController();
const sent: Request[] = [];
function network(answer: () => Promise<Response>) {
  sent.length = 0;
  vi.stubGlobal('fetch', (address: URL, init: RequestInit) => {
    sent.push(new Request(address, init));
    return answer();
  });
}
const url = 'https://us21.api.mailchimp.com/3.0/ping';
const headers = { authorization: 'Basic x' };

describe('what goes over the line', () => {
  test('is a GET without a body, without cookies, that follows nothing', async () => {
    network(async () => new Response('{}', { headers: { date: 'Sun, 22 Nov 2026 12:00:00 GMT' } }));
    const at = Date.parse('2026-11-22T12:00:00Z');
    expect(await getFromTool({ url, headers, signal })).toEqual({ status: 200, text: '{}', at });
    expect(sent).toHaveLength(1);
    const [request] = sent;
    expect(request).toMatchObject({ method: 'GET', body: null, credentials: 'omit', redirect: 'error' });
    expect(request?.headers.get('authorization')).toBe('Basic x');
  });

  test('stays a GET whatever stands beside the address', async () => {
    network(async () => new Response('{}'));
    const request = { url, headers, signal, method: 'DELETE', body: '{"status":"unsubscribed"}' };
    await getFromTool(request);
    expect(sent).toMatchObject([{ method: 'GET', body: null }]);
  });

  test.each([
    'https://us21.api.mailchimp.com.kwaad.example/3.0/ping',
    'https://kwaad.example/us21.api.mailchimp.com',
    'http://us21.api.mailchimp.com/3.0/ping',
    'https://us21.api.mailchimp.com:8443/3.0/ping',
    'https://naam@us21.api.mailchimp.com/3.0/ping',
    'https://us21.admin.mailchimp.com/',
    'https://voorbeeld.webinargeek.com/',
  ])('never goes to %s', async (elsewhere) => {
    network(async () => new Response('{}'));
    await expect(getFromTool({ url: elsewhere, headers, signal })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });
});

describe('no answer is null', () => {
  test.each([
    ['no network', async () => Promise.reject(new TypeError('Failed to fetch'))],
    ['too slow', async () => Promise.reject(new DOMException('', 'TimeoutError'))],
    [
      'cut off half-way',
      async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              controller.error(new TypeError('network error'));
            },
          }),
        ),
    ],
    [
      'without an end',
      async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              controller.enqueue(new Uint8Array(8_000_000));
            },
          }),
        ),
    ],
  ])('%s', async (_, answer) => {
    network(answer);
    expect(await getFromTool({ url, headers, signal })).toBeNull();
  });
});
