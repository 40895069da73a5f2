import { registerFile } from '@/exchange/export/registerFile';
import { makeDesk } from '@/exchange/import/makeDesk';
import { tryRegister } from '@/exchange/import/runImport';
import { byText } from '@/storage/byText';
import type { CommandError } from '@/storage/commands/commands';
import { prefix } from '@/storage/documentFields';
import type { Result } from '@/storage/result';
import { type ExportedRegister, exportedRegisterSchema } from '@/storage/schema/exported';
import type { ImportPreview, ServiceOutput, Watch } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import type { TestRegister } from './support';

/** The whole of a register as the panel saves it. */
export async function exportOf(register: TestRegister): Promise<string> {
  await register.open();
  const made = await registerFile({
    ask: (name, input, watch) => register.ask(name, input, watch),
    workspace: await register.reader.workspace(),
    today: '2026-11-22',
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  if (!made.ok) throw new Error(made.error.type);
  return made.value.parts.join('');
}

async function deskWith(text: string) {
  const desk = makeDesk(() => () => null, exportedRegisterSchema);
  const opened = await desk.openRegister(new Blob([text]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { desk, of: opened.value.records };
}

const quiet = (): Watch => ({ progress: () => undefined, signal: new AbortController().signal });

export async function previewOf(register: TestRegister, text: string): Promise<ImportPreview> {
  const { desk, of } = await deskWith(text);
  const looked = await tryRegister({ desk, of, ask: (...asked) => register.ask(...asked), ...quiet() });
  if (!looked.ok) throw new Error(looked.error.type);
  return looked.value;
}

export async function importOf(
  register: TestRegister,
  text: string,
  watch: Partial<Watch> = {},
  id = randomId(),
): Promise<Result<ServiceOutput<'import'>, CommandError>> {
  const { desk, of } = await deskWith(text);
  for (let from = 0; from < of; from += 500) {
    const part = await register.ask('stageImport', {
      import: id,
      from,
      records: await desk.records(from, 500),
    });
    if (!part.ok) return part;
  }
  return register.ask('import', { import: id, of }, { ...quiet(), ...watch });
}

/** What belongs to a browser, and to no register. */
const ofThisBrowser = ['language', 'onboarded', 'backupKey', 'backupEvery', 'backupTo'];

/**
 * What two exports must say alike. The names of the fields that hold places are digests under a key that each register
 * has for itself, and what is not for the register is such digests alone.
 */
export function content(text: string): unknown {
  const file = JSON.parse(text) as ExportedRegister;
  const settings = Object.entries(file.workspace.settings).filter(
    ([field]) => !ofThisBrowser.includes(field),
  );
  const fieldsOf = (fields: Readonly<Record<string, unknown>>) => {
    const places = Object.entries(fields).filter(([field]) => field.startsWith(prefix.key));
    const others = Object.entries(fields).filter(([field]) => !field.startsWith(prefix.key));
    return { ...Object.fromEntries(others), places: places.map(([, key]) => String(key)).sort(byText) };
  };
  return {
    workspace: { ...file.workspace, settings: Object.fromEntries(settings) },
    dossiers: Object.fromEntries(
      file.dossiers.map(({ id, records }) => [
        id,
        Object.fromEntries(
          records
            .filter(({ kind }) => kind !== 'ignored')
            .map(({ kind, id: recordId, fields }) => [`${kind}:${recordId}`, fieldsOf(fields)]),
        ),
      ]),
    ),
  };
}
