import type { Policy } from '@/policy/policy';
import { randomId } from '@/vault/bytes';
import type { Digest } from '@/vault/digest';
import { disposalDigest, link, NOTHING, subjectDigest } from '../chain/link';
import { type ChainHeads, type RegisterDb, readMeta } from '../db';
import { rowKey } from '../rowKey';
import type { DocumentRow } from '../rows';
import type { Attested, ChainEntry, ChainHead } from '../schema/chain';
import type { Disposal } from '../schema/document';
import { disposalsIn } from './disposals';
import type { Prepared } from './prepare';
import type { Session } from './session';

/** What a transaction adds to this device's chain. `after`: how long the chain was when this was made. */
export type ChainPart = {
  readonly after: number;
  readonly entries: readonly ChainEntry[];
  readonly own: string;
  readonly head: ChainHead;
};

/** What the command did that must be provable later; null: nothing. Seals are made before the transaction begins. */
export async function attest(
  db: RegisterDb,
  session: Session,
  prepared: readonly Prepared[],
  digest: Digest,
): Promise<ChainPart | null> {
  const what = [...(await disposals(session, prepared, digest)), ...(await erasures(session, digest))];
  if (what.length === 0) return null;
  const { own, head } = await ownChain(db);
  const { count, hash } = head ?? { count: 0, hash: NOTHING };
  const made = await link({ chain: own, count, hash }, session.tools.today, what, digest);
  return { after: count, own, ...made };
}

type Own = { readonly own: string; readonly head: ChainHead | null };

async function ownChain(db: RegisterDb): Promise<Own> {
  const kept = await readMeta(db, 'chain');
  if (!kept?.own) return { own: randomId(), head: null };
  return { own: kept.own, head: kept.heads[kept.own] ?? null };
}

/** In the writing transaction: false when another context has gone on with the chain since. */
export async function writeChain(db: RegisterDb, { after, entries, own, head }: ChainPart): Promise<boolean> {
  const kept = await readMeta(db, 'chain');
  const heads: ChainHeads = kept?.heads ?? {};
  if ((kept?.own && kept.own !== own) || (heads[own]?.count ?? 0) !== after) return false;
  await db.chain.bulkAdd([...entries]);
  await db.meta.put({ k: 'chain', own, heads: { ...heads, [own]: head } });
  return true;
}

async function erasures(session: Session, digest: Digest): Promise<Attested[]> {
  return Promise.all(
    session.erasures.map(async ({ of, dossier, id, clause, documents }) => ({
      type: 'erasure' as const,
      of,
      subject: await subjectDigest(digest, dossier, id),
      clause,
      documents,
    })),
  );
}

async function disposals(
  session: Session,
  prepared: readonly Prepared[],
  digest: Digest,
): Promise<Attested[]> {
  const made = disposalsIn(session.changes).map(async ({ dossier, id, disposal, recorded }) => {
    const about = await disposalDigest(digest, disposal);
    if (!recorded) return { type: 'undone', disposal: about } satisfies Attested;
    const row = documentIn(prepared, dossier, id);
    // A document that can't be read has no class to speak of; its disposal stays in the register alone.
    if (!row) return null;
    const digests = { disposal: about, subject: await subjectDigest(digest, dossier, id) };
    return { ...disposed(row, recorded, session.tools.policy), ...digests } satisfies Attested;
  });
  return (await Promise.all(made)).filter((one) => one !== null);
}

/** The row as it will be after the command: it is made already, as text, for the comparison with what is stored. */
function documentIn(prepared: readonly Prepared[], dossier: string, id: string): DocumentRow | null {
  const known = prepared.find((one) => one.id === dossier)?.known.get(rowKey(dossier, id));
  const row = known === undefined ? null : (JSON.parse(known) as { readonly kind: string });
  return row?.kind === 'document' ? (row as DocumentRow) : null;
}

const disposed = (row: DocumentRow, { on, copies, outcome }: Disposal, policy: Policy) => ({
  type: 'disposal' as const,
  ...ruleOf(row.class, policy),
  class: row.class,
  startedOn: row.startedOn,
  notBefore: row.notBefore,
  lastDay: row.lastDay,
  destroyedOn: on,
  outcome,
  copies: [...copies],
  place: row.place,
  site: row.site,
});

/** The rule as it stands today: a later version of the regulation doesn't change what this rested on. */
function ruleOf(of: DocumentRow['class'], { version, from, rules }: Policy) {
  const { clause, atMost, atLeast } = rules[of];
  const bounds = { atMost: atMost?.months ?? null, atLeast: atLeast?.months ?? null };
  return { clause, policy: { version, from, ...bounds } };
}
