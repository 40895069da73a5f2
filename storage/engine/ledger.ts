import type * as Y from 'yjs';
import type { Digest } from '@/vault/digest';
import { stoodAt } from '../documentFields';
import type { Fields } from '../dossier';
import { FIRM } from '../ids';
import type { Kind } from '../rows';
import type { Session } from './session';

/** What was erased, by ids alone. A field takes the value of one field; the record stays. */
export type Erased =
  | { readonly what: 'dossier'; readonly dossier: string }
  /** Something inside this dossier: beside the entry that says what, so that the others need no closer look. */
  | { readonly what: 'inside'; readonly dossier: string }
  | { readonly what: 'record'; readonly dossier: string; readonly kind: Kind; readonly id: string }
  | {
      readonly what: 'field';
      readonly dossier: string;
      readonly kind: Kind;
      readonly id: string;
      readonly field: string;
    };

function named(erased: Erased): string {
  const { what, dossier } = erased;
  if (what === 'dossier') return `erased ${dossier}`;
  if (what === 'inside') return `erased in ${dossier}`;
  const { kind, id } = erased;
  return what === 'record'
    ? `erased ${dossier}/${kind}:${id}`
    : `erased ${dossier}/${kind}:${id}/${erased.field}`;
}

/** How the ledger calls it: a keyed digest, so that whoever reads the list alone can't test an id against it. */
export const erasedId = async (erased: Erased, digest: Digest): Promise<string> =>
  (await digest(named(erased))).slice(0, 32);

const ROOT = 'ledger';

/** The ledger of erasures: digest to the time of it, in the sealed dossier of the firm. It only grows. */
const ledger = (firm: Y.Doc): Y.Map<number> => firm.getMap(ROOT);

export const ledgerOf = (firm: Y.Doc): Map<string, number> => new Map(ledger(firm).entries());

export function addToLedger(firm: Y.Doc, entries: Iterable<readonly [string, number]>): void {
  firm.transact(() => {
    for (const [id, at] of entries) if ((ledger(firm).get(id) ?? -1) < at) ledger(firm).set(id, at);
  }, 'ledger');
}

/** Written in the same transaction as the erasure, so that no older backup brings it back. */
export async function noteErased(session: Session, erased: readonly Erased[]): Promise<void> {
  const firm = (await session.dossier(FIRM)) ?? session.makeDossier(FIRM);
  const { digest, now } = session.tools;
  const within = new Set(erased.filter(({ what }) => what !== 'dossier').map(({ dossier }) => dossier));
  const inside = Array.from(within, (dossier): Erased => ({ what: 'inside', dossier }));
  const ids = await Promise.all([...erased, ...inside].map((one) => erasedId(one, digest)));
  addToLedger(
    firm.doc,
    ids.map((id) => [id, now] as const),
  );
  for (const id of ids) session.noted.add(id);
}

/** A document under every client it ever stood with: an older backup has it where it was then. */
export function erasedDocument(dossier: string, id: string, fields: Fields): Erased[] {
  return [{ dossier, id }, ...stoodAt(fields, id)].map((stood) => ({
    what: 'record',
    kind: 'document',
    ...stood,
  }));
}
