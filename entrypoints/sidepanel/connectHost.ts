import { browser } from 'wxt/browser';
import type { ConnectHost, ConnectProblem, RemoteTool } from '@/components/panel/mailing/connect/ConnectHost';
import { mailchimpHost, mailchimpKey } from '@/remote/mailchimp/key';
import { WEBINARGEEK_HOST, webinargeekToken } from '@/remote/webinargeek/token';
import { originOf } from '@/sites/patterns';
import { err, type Result } from '@/storage/result';
import { askRemote } from '../wiring/callEngine';
import { forgetReadAgain } from '../wiring/readAgain';

/** The one host that this key is good for; null: by its form it is no key. */
function hostFor(tool: RemoteTool, text: string): string | null {
  if (tool === 'webinargeek') return webinargeekToken(text) && WEBINARGEEK_HOST;
  const key = mailchimpKey(text);
  return key && mailchimpHost(key.dataCentre);
}

const access = (host: string) => ({ origins: [originOf(host)] });

/** What the engine, which can't ask the browser, would only see as "no answer". */
async function withAccess<T>(
  tool: RemoteTool,
  work: () => Promise<Result<T, ConnectProblem>>,
): Promise<Result<T, ConnectProblem>> {
  const known = await askRemote('connections', {});
  if (!known.ok) return known;
  const host = known.value.find((one) => one.tool === tool)?.host;
  if (host && !(await browser.permissions.contains(access(host)))) return err({ type: 'NoAccess' });
  return work();
}

export const connectHost: ConnectHost = {
  async connect(tool, key) {
    const host = hostFor(tool, key);
    if (!host) return err({ type: 'NoKey' });
    // Straight from the click: a browser grants nothing once something else was awaited first.
    if (!(await browser.permissions.request(access(host)))) return err({ type: 'NoAccess' });
    const done = await askRemote('connect', { tool, key });
    await forgetReadAgain();
    return done;
  },
  all: () => askRemote('connections', {}),
  findLists: (tool) => withAccess(tool, () => askRemote('findLists', { tool })),
  read: (tool, list, whole, watch) =>
    withAccess(tool, async () => {
      const read = await askRemote('read', { tool, list, whole }, watch);
      await forgetReadAgain();
      return read;
    }),
  part: (tool, list, part) => askRemote('part', { tool, list, part }),
  async disconnect(tool) {
    const known = await askRemote('connections', {});
    const done = await askRemote('disconnect', { tool });
    const host = known.ok ? known.value.find((one) => one.tool === tool)?.host : undefined;
    // WebinarGeek's host is that of its pages too, which have a switch of their own.
    if (done.ok && host && tool === 'mailchimp') await browser.permissions.remove(access(host));
    return done;
  },
};
