import { z } from 'zod';
import { dayOf } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import { prefix } from '../../documentFields';
import { record } from '../../dossier';
import { emptyDossier, readDoc } from '../../engine/openDossier';
import { FIRM } from '../../ids';
import { project } from '../../project';
import { err, ok } from '../../result';
import type { DocumentRow } from '../../rows';
import { id } from '../../schema/fields';
import { comesWithin, standingOf } from '../../standing';
import { columnsOf } from '../../stored';
import { defineService, stopIfAsked } from '../define';
import type { ImportPreview } from '../services';
import type { Arrival } from './arrivals';
import { MOST_RECORDS, staged } from './staging';
import { registerArrival } from './takeRegister';

const schema = z.strictObject({ import: id, of: z.number().int().min(1).max(MOST_RECORDS) });

/** More than anybody reads; the counts tell how many there are. */
const MOST_NAMES = 200;

/** As the dossier will be shown once it is in. */
function documentsOf({ dossier: dossierId, records }: Arrival, policy: Policy): DocumentRow[] {
  const { doc } = emptyDossier(dossierId);
  doc.transact(() => {
    for (const { kind, id: recordId, fields } of records)
      for (const [field, value] of Object.entries(fields)) record(doc, kind, recordId).set(field, value);
  });
  const rows = project(doc, dossierId, policy).filter((row) => row.kind === 'document');
  doc.destroy();
  return rows;
}

const countFields = (fields: Readonly<Record<string, unknown>>, start: string): number =>
  Object.keys(fields).filter((field) => field.startsWith(start)).length;

/** What a staged export would bring, and what of it stays out. Nothing is written. */
export const previewImport = defineService<'previewImport', typeof schema>(
  schema,
  async ({ db, vault, workspace, clock }, { import: importId, of }, { progress, signal }) => {
    const records = staged(db, importId, of);
    if (!records) return err({ type: 'NotStaged' });
    const today = dayOf(clock());
    const firmKey = await vault.keyOf(FIRM);
    const firm = firmKey && (await readDoc(db, firmKey, FIRM));
    const here = {
      db,
      digest: vault.digest,
      keyOf: (dossier: string) => vault.keyOf(dossier),
      firm: firm && firm !== 'damaged' ? firm.doc : null,
      workspace,
      today,
    };
    const arrival = await registerArrival(here, records);
    if (!arrival.ok) return arrival;
    const { dossiers, workspace: settings } = arrival.value;
    const policy = workspace.readAfter(workspace.changes(settings.edits), today).policy;

    const count = (kind: string) =>
      dossiers.reduce((sum, one) => sum + one.records.filter((own) => own.kind === kind).length, 0);
    const sum = (what: (one: Arrival) => number) => dossiers.reduce((total, one) => total + what(one), 0);
    const documentsWith = (start: string) =>
      sum(
        ({ records: own }) =>
          own.filter(({ kind, fields }) => kind === 'document' && countFields(fields, start) > 0).length,
      );
    const named = (fate: Arrival['fate']) => {
      const clients = dossiers.flatMap((one) => (one.fate === fate && one.client !== '' ? [one.client] : []));
      return { count: clients.length, first: clients.slice(0, MOST_NAMES) };
    };
    const outlook: Record<keyof ImportPreview['outlook'], DocumentRow[]> = {
      overdue: [],
      dueSoon: [],
      waiting: [],
      attention: [],
    };
    for (const [at, one] of dossiers.entries()) {
      stopIfAsked(signal);
      if (at % 20 === 0) progress(at, dossiers.length);
      for (const row of documentsOf(one, policy)) {
        const columns = columnsOf(row);
        const standing = standingOf(columns, today);
        if (standing.quiet) continue;
        if (standing.overdue) outlook.overdue.push(row);
        else if (comesWithin(columns, standing, today, policy.lead.soon)) outlook.dueSoon.push(row);
        else if (columns.state === 'waiting') outlook.waiting.push(row);
        if (standing.finding) outlook.attention.push(row);
      }
    }
    const short = (rows: DocumentRow[]) => ({
      count: rows.length,
      first: rows
        .sort((one, other) => ((one.lastDay ?? '') < (other.lastDay ?? '') ? -1 : 1))
        .slice(0, MOST_NAMES)
        .map(({ name, clientName, lastDay }) => ({ name, client: clientName, lastDay })),
    });
    return ok({
      added: {
        client: count('client'),
        person: count('person'),
        engagement: count('engagement'),
        document: count('document'),
      },
      disclosures: count('disclosure'),
      holds: sum(({ records: own }) =>
        own.reduce((all, { fields }) => all + countFields(fields, prefix.hold), 0),
      ),
      disposed: documentsWith(prefix.disposal),
      copies: documentsWith(prefix.protection),
      newClients: named('new'),
      there: named('there'),
      erasedClients: named('erased').count,
      erased: sum((one) => one.erased),
      known: sum((one) => one.known),
      ignored: sum((one) => one.ignored),
      policy: settings.policy,
      settings: settings.edits.length,
      outlook: {
        overdue: short(outlook.overdue),
        dueSoon: short(outlook.dueSoon),
        waiting: short(outlook.waiting),
        attention: short(outlook.attention),
      },
    });
  },
);
