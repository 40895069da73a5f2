import type { Answer, Get } from './get';
import { WEBINARGEEK_HOST } from './webinargeek/token';

/** The hosts that a key may be sent to: MailChimp's data centres, and WebinarGeek. */
const isTool = ({ protocol, hostname, port, username }: URL): boolean =>
  protocol === 'https:' &&
  port === '' &&
  username === '' &&
  (/^us\d{1,3}\.api\.mailchimp\.com$/.test(hostname) || hostname === WEBINARGEEK_HOST);

/** MailChimp ends a request after two minutes (its page on limits, read 2026-08-13). */
const SLOWEST_MS = 120_000;
/** Bytes. 1,000 members with fifty tags each are some 5 MB. */
const LONGEST = 32_000_000;

/** Null: too long, or cut off half-way. */
async function textOf(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > LONGEST) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * The one place of the extension that reaches the network (tests/guards/no-secrets.test.ts). It asks and never tells:
 * there is no method to choose and no body to give, nothing of the browser's goes along, and an answer that leads
 * elsewhere is none, for the key would go there too.
 *
 * @throws RangeError for any other address: only our own mistake can make one.
 */
export const getFromTool: Get = async ({ url, headers, signal }): Promise<Answer | null> => {
  const address = new URL(url);
  if (!isTool(address)) throw new RangeError('no tool that is read');
  try {
    const response = await fetch(address, {
      method: 'GET',
      headers,
      signal: AbortSignal.any([signal, AbortSignal.timeout(SLOWEST_MS)]),
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const said = Date.parse(response.headers.get('date') ?? '');
    const text = await textOf(response);
    return text === null ? null : { status: response.status, text, at: Number.isNaN(said) ? null : said };
  } catch (error) {
    // TypeError: no network, refused, cut off. DOMException: too slow, or stopped.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
};
