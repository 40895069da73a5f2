import { fileIn, writeIn } from '@/storage/backup/boxes';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { randomId } from '@/vault/bytes';
import { key, report, TestRegister, version } from './support';

/** What the tests of backups share: made afresh before each of them by `freshRegister`. */
export let register: TestRegister;
export let words: string;
export let client: string;
export let person: string;
export let document: string;

export const value = <T>(result: Result<T, CommandError>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A register with two clients, a firm and a setting, and the words for its backups. */
export async function freshRegister(): Promise<void> {
  register = new TestRegister();
  words = value(await register.ask('makeWords', {})).words;
  await register.must('setBackupKey', { secret: { type: 'words', words } });
  await register.must('setFirm', { name: 'Voorbeeld Advies' });
  await register.must('addPolicyVersion', version({ terms: { other: 7 } }));
  client = (await register.must('addClient', { name: 'Kompas Advies', iban: 'NL60MARK0123456789' })).dossier;
  person = (await register.must('addPerson', { dossier: client, name: 'Petra Zeester' })).id;
  document = (
    await register.must('registerDocument', { ...report, dossier: client, personId: person, keys: [key(1)] })
  ).id;
  const other = await register.must('addClient', { name: 'Bakkerij De Korenaar' });
  await register.must('registerDocument', { ...report, dossier: other.dossier, keys: [key(2)] });
}

export async function backup(of = register): Promise<Blob> {
  const { name } = value(await of.ask('makeBackup', {}));
  const file = await fileIn('outbox', name);
  if (!file) throw new Error('nothing in the outbox');
  return new Blob([await file.arrayBuffer()]);
}

export async function erasedList(of = register): Promise<Blob> {
  const { name } = value(await of.ask('makeErasedList', {}));
  const file = await fileIn('outbox', name);
  if (!file) throw new Error('nothing in the outbox');
  return new Blob([await file.arrayBuffer()]);
}

/** As a surface does with a file that the user chose. */
export async function chosen(file: Blob, kind: 'bwb' | 'bwl' = 'bwb'): Promise<string> {
  const name = `${randomId()}.${kind}`;
  const box = await writeIn('inbox', name);
  await box.write(file);
  await box.close();
  return name;
}

export async function restored(file: Blob, list: Blob | null = null, into = new TestRegister()) {
  into.now = register.now;
  const result = await into.ask('restoreBackup', {
    file: await chosen(file),
    list: list && (await chosen(list, 'bwl')),
    secret: { type: 'words', words },
  });
  return { into, result };
}

export const testedBackup = async (file: Blob, of = register) =>
  value(await of.ask('testBackup', { file: await chosen(file), secret: { type: 'words', words } }));

/** Everything that can be seen of a register. */
export async function seen({ reader }: TestRegister) {
  const headlines = await reader.headlines();
  const ids = headlines.map(({ dossier }) => dossier).sort();
  return {
    firm: await reader.firmName(),
    dossiers: await Promise.all(ids.map((id) => reader.dossier(id))),
    settings: (await reader.workspace()).settings,
    at: await reader.documentsAt([key(1), key(2)]),
  };
}
