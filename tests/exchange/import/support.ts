import type { Choice } from '@/exchange/import/choice';
import { guessMapping, knownHeaders } from '@/exchange/import/guessMapping';
import type { Known } from '@/exchange/import/known';
import { type Plan, planImport } from '@/exchange/import/plan';
import { tableOf } from '@/exchange/sheet/table';
import type { Day } from '@/policy/calendar';
import { policyFor } from '@/policy/regulation';

export const TODAY: Day = '2026-11-24';
export const nobody: Known = { clients: [], dossiers: [] };

const typeNames = {
  coaching: 'Coaching',
  training: 'Training',
  'team-advice': 'Teamadvies',
  other: 'Iets anders',
};

export const noChoice: Choice = {
  sheet: 0,
  headless: false,
  mapping: [],
  class: null,
  client: null,
  knownOnly: false,
  typeNames,
};

/** A trial run of a list in text, its columns as they are guessed. */
export function trial(
  text: string,
  { known = nobody, ...choice }: Partial<Choice> & { known?: Known } = {},
): Plan {
  const rows = text
    .split('\n')
    .map((line, at) => ({ row: at + 1, cells: line.split(';').map((cell) => cell.trim()) }));
  const table = tableOf({ name: '', parted: true, rows }, knownHeaders, choice.headless ?? false);
  return planImport({
    table,
    choice: { ...noChoice, mapping: guessMapping(table.headers), ...choice },
    known,
    policy: policyFor({ terms: {}, financialYearFirstMonth: 1 }),
    today: TODAY,
    recognise: (address) =>
      address.startsWith('https://onedrive.live.com/')
        ? { site: 'onedrive', place: 'cloud', keys: [`path:an/${address.slice(26)}`], address }
        : null,
  });
}

export const said = ({ issues }: Plan) =>
  issues.map(({ row, column, type, value, other }) => [row, column, type, value, other]);

/** The records by kind, with names in place of ids. */
export function made({ records }: Plan) {
  const names = new Map(
    records.map((record) => ['id' in record ? record.id : record.dossier, record.fields.name]),
  );
  return records.map((record) => {
    const { personId, engagementId, ...fields } = record.fields as Record<string, string | null>;
    return {
      kind: record.kind,
      client: names.get(record.dossier) ?? record.dossier,
      ...fields,
      ...(personId && { person: names.get(personId) ?? personId }),
      ...(engagementId && { engagement: names.get(engagementId) ?? engagementId }),
    };
  });
}
