import { becomes, type Outcome } from '@/policy/becomes';
import { type Day, dayOf } from '@/policy/calendar';
import { readChoices } from '@/policy/choices';
import { passphraseGoes } from '@/policy/keptPassphrase';
import type { Policy } from '@/policy/policy';
import { statusOf } from '@/policy/status';
import { lastVersion, policyOn, withProposal } from '@/policy/versions';
import { dossierIds, readDocs } from '../engine/readDossiers';
import { project } from '../project';
import { err, ok } from '../result';
import type { DocumentRow, Row } from '../rows';
import { proposalSchema } from '../schema/policy';
import { defineService, stopIfAsked } from './define';

/** One document that something becomes of. It names somebody: shown, never kept. */
export type PreviewLine = Pick<DocumentRow, 'key' | 'name' | 'clientName' | 'class'> & {
  readonly before: Day | null;
  readonly after: Day | null;
};
type Group = { readonly count: number; readonly first: readonly PreviewLine[] };

export type PolicyPreview = {
  /** The day it is looked at: today, or the version's first day when that is later. */
  readonly asOf: Day;
  readonly documents: number;
  /** Dossiers that their key does not open: what becomes of them is not known. */
  readonly damaged: number;
  readonly groups: Readonly<Record<Outcome, Group>>;
  /** Documents whose kept passphrase goes for good with this version, and else would not yet. */
  readonly passphrases: Group;
};

/** More than anybody reads; the counts tell how many there are. */
const FIRST = 100;

const isDocument = (row: Row | undefined): row is DocumentRow => row?.kind === 'document';

type Growing = { count: number; first: PreviewLine[] };
const nobody = (): Growing => ({ count: 0, first: [] });

function add(group: Growing, before: DocumentRow, after: DocumentRow): void {
  group.count++;
  if (group.first.length < FIRST) group.first.push(line(before, after));
}

const line = (before: DocumentRow, after: DocumentRow): PreviewLine => ({
  key: after.key,
  name: after.name,
  clientName: after.clientName,
  class: after.class,
  before: before.lastDay,
  after: after.lastDay,
});

const judged = (row: DocumentRow, asOf: Day, policy: Policy) => ({
  status: statusOf(row, asOf, policy).status,
  flags: row.flags,
  lastDay: row.lastDay,
});

/**
 * What a version would change, before it is accepted: every dossier's documents under the policy that else would hold
 * that day, and under the proposed one. Nothing is written.
 */
export const previewPolicy = defineService<'previewPolicy', typeof proposalSchema>(
  proposalSchema,
  async ({ db, vault, workspace, clock }, { from, pack, choices }, { progress, signal }) => {
    const today = dayOf(clock());
    const asOf = from > today ? from : today;
    const versions = workspace.versions();
    const last = lastVersion(versions);
    if (last.from && from < last.from)
      return err({ type: 'InvalidInput', fields: [{ field: 'from', problem: 'before-last-version' }] });
    const proposal = { from, pack, madeAt: last.madeAt + 1, choices: readChoices(choices) };
    const before = policyOn(asOf, versions);
    const after = policyOn(asOf, withProposal(versions, proposal));

    const groups: Record<Outcome, Growing> = {
      overdue: nobody(),
      attention: nobody(),
      'due-soon': nobody(),
      released: nobody(),
      moved: nobody(),
    };
    const passphrases = nobody();
    const losesPassphrase = (row: DocumentRow, then: DocumentRow) =>
      row.protection?.kept && !passphraseGoes(row, asOf, before) && passphraseGoes(then, asOf, after);
    const ids = dossierIds(vault);
    let [documents, damaged, done] = [0, 0, 0];
    progress(0, ids.length);
    for await (const { id, doc } of readDocs(db, vault, ids)) {
      stopIfAsked(signal);
      if (++done % 20 === 0) progress(done, ids.length);
      if (doc === 'damaged') {
        damaged++;
        continue;
      }
      const next = new Map(project(doc, id, after).map((row) => [row.key, row]));
      for (const row of project(doc, id, before)) {
        const then = next.get(row.key);
        if (!isDocument(row) || !isDocument(then)) continue;
        documents++;
        const outcome = becomes(judged(row, asOf, before), judged(then, asOf, after));
        if (outcome) add(groups[outcome], row, then);
        if (losesPassphrase(row, then)) add(passphrases, row, then);
      }
    }
    progress(ids.length, ids.length);
    return ok({ asOf, documents, damaged, groups, passphrases });
  },
);
