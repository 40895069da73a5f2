import type { Answer } from './get';

/** Why a tool gave nothing. Never its own words: they may hold an address. */
export type RemoteProblem =
  /** No key of that tool, by its form. */
  | { readonly type: 'NoKey' }
  /** The tool does not know the key, or not any more. */
  | { readonly type: 'WrongKey' }
  /** It knows the key, which may not see this. */
  | { readonly type: 'NotAllowed' }
  /** The list is not there any more. */
  | { readonly type: 'Gone' }
  /** It was asked too much, by us or by others, and still says so after waiting. */
  | { readonly type: 'Busy' }
  /** Something broke there. */
  | { readonly type: 'Failing' }
  | { readonly type: 'Unreachable' }
  /** It answered, and not as it is known to answer. */
  | { readonly type: 'Unexpected' }
  | { readonly type: 'Cancelled' };

/** Those that may be gone in a moment. */
export const passes = ({ type }: RemoteProblem): boolean =>
  type === 'Busy' || type === 'Failing' || type === 'Unreachable';

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/**
 * What an answer that is none means. A 403 without JSON comes from what stands before MailChimp's API when there is too
 * much traffic, and says nothing of the key (its page on limits, read 2026-08-13).
 */
export function problemOf(answer: Answer | null): RemoteProblem | null {
  if (!answer) return { type: 'Unreachable' };
  const { status, text } = answer;
  if (status === 200) return null;
  if (status === 401) return { type: 'WrongKey' };
  if (status === 403) return { type: isJson(text) ? 'NotAllowed' : 'Busy' };
  if (status === 404) return { type: 'Gone' };
  if (status === 429 || status === 503) return { type: 'Busy' };
  return { type: status >= 500 ? 'Failing' : 'Unexpected' };
}
