import type { Surface } from '../../context';
import type { MailingStore } from './MailingStore';

type Given = Pick<Surface, 'reader' | 'send' | 'ask' | 'today'>;

/** What the register keeps of mailing lists: read from its rows, changed by its commands and its longer work. */
export function surfaceStore({ reader, send, ask, today }: Given): MailingStore {
  return {
    known: (progress) => reader.openMailing(progress),
    audiences: () => reader.audiences(),
    comparison: async (dossier) => {
      const kept = await reader.comparison(dossier, today);
      const { compared } = kept?.audience ?? { compared: null };
      if (!kept || !compared) return null;
      const { at, readAt, whole, bySource, verified } = compared;
      return { at, readAt, whole, bySource, verified, lists: kept.lists };
    },
    setAudience: async (dossier, { name, channels, listId, webId }) => {
      const audience = { dossier, tool: 'mailchimp', listId, webId, name, channels } as const;
      const set = await send('setAudience', audience);
      return set.ok ? { ok: true, value: set.value.output.dossier } : set;
    },
    keep: async (dossier, comparison) => {
      const { keepComparison } = await import('@/exchange/mailing/handOver');
      return keepComparison(ask, dossier, comparison);
    },
    tick: async (dossier, addresses, done) => {
      const ticked = await send('tickMembers', { dossier, addresses, done });
      return ticked.ok ? { ok: true, value: ticked.value.command } : ticked;
    },
    snooze: async (dossier, addresses, until, reason) => {
      const put = await send('snoozeMembers', { dossier, addresses, until, ...(until && { reason }) });
      return put.ok ? { ok: true, value: put.value.command } : put;
    },
    take: async (of, drafts, watch) => {
      const { takeEvidence } = await import('@/exchange/mailing/handOver');
      return takeEvidence(ask, of, drafts, watch);
    },
  };
}
