import { z } from 'zod';
import { readHeader } from '@/exchange/backup/header';
import { writtenAtOf } from '@/exchange/backup/ledgerFile';
import type { BackupMeta, BackupWay } from '../../backup/backupMeta';
import { boxedName, fileIn, removeFrom } from '../../backup/boxes';
import { backupMeta, changeBackupMeta } from '../../backup/keptMeta';
import type { Inside } from '../../engine/register';
import { err, ok } from '../../result';
import { defineService } from '../define';

const nameSchema = z.strictObject({ name: z.string().regex(boxedName) });

const gone = err({ type: 'UnknownRecord', id: '' } as const);
const OPAQUE = 'application/octet-stream';
const addresses = new Map<string, string>();

/** An address under which the browser's downloads find a file of the outbox, for as long as the engine runs. */
export const outboxAddress = defineService<'outboxAddress', typeof nameSchema>(
  nameSchema,
  async (_inside, { name }) => {
    const file = await fileIn('outbox', name);
    if (!file) return gone;
    // Without a type the browser guesses one, and gives the file another ending for it.
    const address = addresses.get(name) ?? URL.createObjectURL(file.slice(0, file.size, OPAQUE));
    addresses.set(name, address);
    return ok({ address });
  },
);

async function letGo(name: string): Promise<void> {
  const address = addresses.get(name);
  if (address) URL.revokeObjectURL(address);
  addresses.delete(name);
  await removeFrom('outbox', name);
}

/** Puts on record that a file of the outbox is out of the browser, and takes it away here. False: it is not there. */
export async function markKept(
  { db, tell }: Pick<Inside, 'db' | 'tell'>,
  name: string,
  way: BackupWay,
  more: Partial<BackupMeta> = {},
): Promise<boolean> {
  const file = await fileIn('outbox', name);
  if (!file) return false;
  if (name.endsWith('.bwb')) {
    const header = await readHeader(file);
    if (typeof header === 'string') return false;
    const { madeAt: at, dossiers, records, documents } = header;
    await changeBackupMeta(db, {
      ...more,
      last: { at, dossiers, records, documents, way },
      failed: null,
    });
  } else {
    const { erased } = await backupMeta(db);
    const writtenAt = writtenAtOf(new Uint8Array(await file.arrayBuffer()));
    await changeBackupMeta(db, { ...more, erased: { ...erased, kept: Math.max(erased.kept, writtenAt) } });
  }
  await letGo(name);
  await tell();
  return true;
}

const keptSchema = nameSchema.extend({ way: z.enum(['download', 'folder']) });

export const outboxKept = defineService<'outboxKept', typeof keptSchema>(
  keptSchema,
  async (inside, { name, way }) => ((await markKept(inside, name, way)) ? ok(null) : gone),
);

const failedSchema = nameSchema
  .extend({ why: z.enum(['download', 'folder', 'engine']) })
  .partial({ name: true });

/** The backup by schedule did not come about: said on every surface until one does. */
export const backupFailed = defineService<'backupFailed', typeof failedSchema>(
  failedSchema,
  async ({ db, clock, tell }, { name, why }) => {
    await changeBackupMeta(db, { failed: { at: clock().getTime(), why } });
    if (name) await letGo(name);
    await tell();
    return ok(null);
  },
);
