import * as Y from 'yjs';
import { z } from 'zod';
import type { BackupHeader } from '@/exchange/backup/header';
import { dossierFrame } from '@/exchange/backup/readBackup';
import { BackupWriter } from '@/exchange/backup/writeBackup';
import { dayOf } from '@/policy/calendar';
import { fromHex, utf8 } from '@/vault/bytes';
import { encodeKeyring } from '@/vault/keyring';
import { clearOld, writeIn } from '../../backup/boxes';
import { hashOf } from '../../backup/canonical';
import { readChains } from '../../chain/backup';
import { dossierIds, readDocs } from '../../engine/readDossiers';
import type { Inside } from '../../engine/register';
import { writeGiven } from '../../givenAlerts';
import { err, ok } from '../../result';
import { type BackupKey, kdfOf, publicKeyOf } from '../../schema/backup';
import { defineService, stopIfAsked } from '../define';
import type { Watch } from '../services';

export type MadeBackup = {
  /** In the outbox, under this name; it is not out of the browser yet. */
  readonly name: string;
  readonly madeAt: number;
  readonly dossiers: number;
  /** Dossiers that could not be read; the backup is without them. */
  readonly damaged: number;
};

async function headerOf({ db, vault }: Inside, key: BackupKey, madeAt: number): Promise<BackupHeader> {
  return {
    kdf: kdfOf(key.kdf),
    publicKey: publicKeyOf(key),
    madeAt,
    dossiers: vault.ring.size - 1,
    records: await db.rows.count(),
    documents: await db.rows.where('kind').equals('document').count(),
  };
}

/** Every dossier from its living document, so that nothing is in it that was erased or deleted. */
async function addAll(
  { db, vault, workspace }: Inside,
  writer: BackupWriter,
  { progress, signal }: Watch,
): Promise<{ dossiers: number; damaged: number }> {
  await writer.add({ kind: 'keyring', bytes: encodeKeyring(vault.ring) });
  const state = new Uint8Array(Y.encodeStateAsUpdateV2(workspace.doc));
  await writer.add({ kind: 'workspace', bytes: state });
  await writer.add({ kind: 'given', bytes: await writeGiven(db) });
  await writer.add({ kind: 'chain', bytes: utf8(JSON.stringify(await readChains(db))) });
  const ids = dossierIds(vault);
  let [dossiers, damaged] = [0, 0];
  for await (const { id, doc } of readDocs(db, vault, ids)) {
    stopIfAsked(signal);
    if (doc === 'damaged') damaged++;
    else {
      await writer.add(dossierFrame(fromHex(id), await hashOf(doc), Y.encodeStateAsUpdateV2(doc)));
      doc.destroy();
      dossiers++;
    }
    progress(dossiers + damaged, ids.length);
  }
  progress(ids.length, ids.length);
  await writer.add({ kind: 'end', bytes: new Uint8Array(0) });
  return { dossiers, damaged };
}

/** The whole register as one file that only the user's secret opens, into the outbox. */
export const makeBackup = defineService<'makeBackup', z.ZodObject>(
  z.strictObject({}),
  async (inside, _input, { id, ...watch }) => {
    const key = inside.workspace.read(dayOf(inside.clock())).settings.backupKey;
    if (!key) return err({ type: 'NoBackupKey' });
    const madeAt = inside.clock().getTime();
    await clearOld('outbox', Date.now());
    const name = `${id}.bwb`;
    const file = await writeIn('outbox', name);
    try {
      const writer = await BackupWriter.begin(await headerOf(inside, key, madeAt), file.write);
      const made = await addAll(inside, writer, watch);
      await writer.end();
      await file.close();
      return ok({ name, madeAt, ...made });
    } catch (error) {
      await file.abort();
      throw error;
    }
  },
);
