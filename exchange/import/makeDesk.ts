import type { Workspace } from '@/storage/reader';
import type { StagedInput } from '@/storage/services/import/planned';
import { makeMailingDesk } from '../mailing/makeMailingDesk';
import { readSheets } from '../sheet/readSheets';
import type { Sheet } from '../sheet/sheet';
import { type Table, tableOf } from '../sheet/table';
import type { ImportDesk } from './desk';
import type { Recognise } from './entry';
import { guessMapping, knownHeaders } from './guessMapping';
import { isWrong } from './issues';
import { named } from './known';
import { type Plan, planImport } from './plan';
import { type RegisterSchema, readRegister } from './readRegister';

/** How many texts of a column are shown, and how much of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/**
 * `recogniser`: who knows which file an address shows, the taught portals included. `schema`: what an exported register
 * must be.
 */
export function makeDesk(
  recogniser: (portals: Workspace['portals']) => Recognise,
  schema: RegisterSchema,
): ImportDesk {
  let sheets: readonly Sheet[] = [];
  let plan: Plan | null = null;
  let register: readonly StagedInput[] | null = null;

  const table = (sheet: number, headless: boolean): Table =>
    tableOf(sheets[sheet] ?? { name: '', parted: false, rows: [] }, knownHeaders, headless);

  const { clear, ...mailing } = makeMailingDesk();

  return {
    ...mailing,
    open: async (file) => {
      const read = await readSheets(file);
      if (!read.ok) return read;
      sheets = read.value;
      return { ok: true, value: { sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })) } };
    },
    openRegister: async (file) => {
      const read = await readRegister(file, schema);
      if (!read.ok) return read;
      register = read.value;
      return { ok: true, value: { records: register.length } };
    },
    look: async (sheet, headless) => {
      const { headers, headerRow, rows } = table(sheet, headless);
      const samples = headers.map((_, at) => {
        const filled = rows.slice(0, 200).flatMap(({ cells }) => cells[at] || []);
        return [...new Set(filled)].slice(0, SAMPLES).map((text) => text.slice(0, SAMPLE_LENGTH));
      });
      return { headers, samples, rows: rows.length, headerRow, guess: guessMapping(headers) };
    },
    concerns: async ({ sheet, headless, mapping, client }, clients) => {
      if (client) return [client.dossier];
      const at = mapping.indexOf('client.name');
      const names = new Set(table(sheet, headless).rows.map(({ cells }) => cells[at] ?? ''));
      return named(names, clients);
    },
    plan: async (choice, { known, policy, portals, today }, progress) => {
      const recognise = recogniser(portals);
      const made = planImport({
        table: table(choice.sheet, choice.headless),
        choice,
        known,
        policy,
        today,
        recognise,
        progress,
      });
      plan = made;
      return made.summary;
    },
    issues: async (which, from, most) =>
      (plan?.issues ?? []).filter((one) => isWrong(one) === (which === 'wrong')).slice(from, from + most),
    records: async (from, most) => (register ?? plan?.records ?? []).slice(from, from + most),
    close: () => {
      sheets = [];
      plan = null;
      register = null;
      clear();
    },
  };
}
