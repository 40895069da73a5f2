import { z } from 'zod';
import { passphrasesDue, wipePassphrases } from '../engine/wipePassphrases';
import { carried, define } from './define';

const schema = z.object({});

/**
 * Every write brings the counters to its own day; this one is for nothing else, but that a passphrase that was kept
 * of a document goes some days after its term (`policy/keptPassphrase.ts`).
 */
export const recount = define<'recount', typeof schema>(schema, async (session) => {
  const { tools } = session;
  const due = await passphrasesDue(tools.db, (id) => tools.keyOf(id), tools.policy, tools.today);
  for (const { dossier, id } of due) {
    const open = await session.dossier(dossier);
    if (open) await wipePassphrases(session, open, id);
  }
  return carried(null, '', false);
});
