import { type Browser, browser } from 'wxt/browser';
import type { PageMessage } from '../wiring/messages';

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;
const isTextOrNull = (value: unknown, most: number): value is string | null =>
  value === null || isText(value, most);

/** The page a message came from may only speak of itself. */
function sameOrigin(url: string, sender: Browser.runtime.MessageSender): boolean {
  try {
    return new URL(url).origin === new URL(sender.url ?? '').origin;
  } catch {
    return false;
  }
}

/**
 * A message from a content script, checked by hand (the worker carries no zod): its page is hostile, so sizes are
 * bounded and everything in it is text. Null: not for us, or not well-formed.
 */
export function checkMessage(message: unknown, sender: Browser.runtime.MessageSender): PageMessage | null {
  if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.frameId !== 0) return null;
  if (typeof message !== 'object' || message === null) return null;
  const given = message as Record<string, unknown>;
  switch (given.type) {
    case 'page-seen': {
      const { url, title, fresh, texts } = given;
      if (!isText(url, 8_000) || !isText(title, 2_000) || typeof fresh !== 'boolean') return null;
      if (!sameOrigin(url, sender)) return null;
      const { name = null, person = null } = ((typeof texts === 'object' && texts) || {}) as {
        name?: unknown;
        person?: unknown;
      };
      if (!isTextOrNull(name, 400) || !isTextOrNull(person, 200)) return null;
      return { type: 'page-seen', url, title, fresh, texts: { name, person } };
    }
    case 'rows-seen': {
      const { url, rows } = given;
      if (!isText(url, 8_000) || !sameOrigin(url, sender) || !Array.isArray(rows) || rows.length > 200)
        return null;
      const well = rows.every(
        (keys) => Array.isArray(keys) && keys.length <= 8 && keys.every((key) => isText(key, 1_200)),
      );
      return well ? { type: 'rows-seen', url, rows } : null;
    }
    case 'open-popup':
      return { type: 'open-popup' };
    case 'taught': {
      const { step, nameAt, personAt, titlePattern, path } = given;
      if (step !== 'done' && step !== 'cancelled') return null;
      if (!isTextOrNull(nameAt, 600) || !isTextOrNull(personAt, 600)) return null;
      if (!isTextOrNull(titlePattern, 200) || !isText(path, 400)) return null;
      return { type: 'taught', step, nameAt, personAt, titlePattern, path };
    }
    default:
      return null;
  }
}
