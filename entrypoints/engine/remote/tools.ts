import type { Line, Remote } from '@/remote/ask';
import { mailchimpHost, mailchimpKey } from '@/remote/mailchimp/key';
import { Mailchimp } from '@/remote/mailchimp/mailchimp';
import * as members from '@/remote/mailchimp/reading';
import * as registrations from '@/remote/webinargeek/reading';
import { WEBINARGEEK_HOST, webinargeekToken } from '@/remote/webinargeek/token';
import { Webinargeek } from '@/remote/webinargeek/webinargeek';
import type { RemoteTool } from '@/storage/connections/connection';
import type { ListFound } from '@/storage/connections/keepConnection';
import type { ReadStep } from '@/storage/connections/reading';

export type Step = ReadStep & { readonly read: number; readonly of: number };

/** One tool with the user's key, as the engine works it: what the two have in common. */
export type ToolClient = {
  readonly host: string;
  /** Is the key good? */
  readonly tryKey: () => Remote<null>;
  readonly lists: () => Remote<readonly ListFound[]>;
  readonly everything: unknown;
  /** Null: this tool can't say what changed. */
  readonly changesSince: (began: number) => unknown;
  /** `position`: one of this tool's own; whatever else stands there begins anew. */
  readonly step: (list: string, position: unknown, now: number) => Remote<Step>;
};

function mailchimp(line: Line, text: string): ToolClient | null {
  const key = mailchimpKey(text);
  if (!key) return null;
  const api = new Mailchimp(line, key);
  return {
    host: mailchimpHost(key.dataCentre),
    tryKey: () => api.ping(),
    lists: () => api.lists(),
    everything: members.wholeReading,
    changesSince: members.changesSince,
    step: async (list, position, now) => {
      const known = members.positionSchema.safeParse(position);
      const made = await members.step(api, list, now, known.data ?? members.wholeReading);
      if (!made.ok) return made;
      const { members: content, position: next, done } = made.value;
      const finished = done ? { began: next.began ?? now, expected: next.expected } : null;
      return { ok: true, value: { content, position: next, finished, read: next.read, of: 0 } };
    },
  };
}

/** WebinarGeek has no lists: all registrations of the account are one. */
const REGISTRATIONS: ListFound = { id: 'registrations', webId: null, name: '', members: 0 };

function webinargeek(line: Line, text: string): ToolClient | null {
  const token = webinargeekToken(text);
  if (!token) return null;
  const api = new Webinargeek(line, token);
  return {
    host: WEBINARGEEK_HOST,
    tryKey: () => api.account(),
    lists: async () => ({ ok: true, value: [REGISTRATIONS] }),
    everything: registrations.wholeReading,
    changesSince: () => null,
    step: async (_list, position, now) => {
      const known = registrations.positionSchema.safeParse(position);
      const made = await registrations.step(api, known.data ?? registrations.wholeReading);
      if (!made.ok) return made;
      const { drafts: content, position: next, done } = made.value;
      const finished = done ? { began: now, expected: 0 } : null;
      return { ok: true, value: { content, position: next, finished, read: next.page, of: next.pages ?? 0 } };
    },
  };
}

const clients = { mailchimp, webinargeek };

/** Null: no key of that tool, by its form. */
export const clientOf = (tool: RemoteTool, line: Line, key: string): ToolClient | null =>
  clients[tool](line, key);
