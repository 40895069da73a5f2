import type * as Y from 'yjs';
import type { Frame } from '@/exchange/backup/frames';
import { BackupRefused } from '@/exchange/backup/problem';
import { dossierIn } from '@/exchange/backup/readBackup';
import { type Bytes, hex, sameBytes } from '@/vault/bytes';
import { hashOf } from '../backup/canonical';
import { docOf } from '../backup/docOf';
import { type ChainBackup, chainFrom } from '../chain/backup';

/** What follows the three frames that stand in every backup: the chain, where there is one, and the dossiers. */
export type BackupPart = { readonly chain: ChainBackup } | { readonly id: string; readonly doc: Y.Doc };

/** @throws BackupRefused */
export async function* parts(frames: AsyncIterator<Frame>): AsyncGenerator<BackupPart> {
  for (let next = await frames.next(); !next.done; next = await frames.next()) {
    if (next.value.kind === 'chain') yield { chain: chainIn(next.value.bytes) };
    if (next.value.kind !== 'dossier') continue;
    const { id, hash, state } = dossierIn(next.value);
    const doc = docOf(state);
    if (!sameBytes(await hashOf(doc), hash)) throw new BackupRefused('damaged');
    yield { id: hex(id), doc };
  }
}

function chainIn(bytes: Bytes): ChainBackup {
  const chain = chainFrom(bytes);
  if (!chain) throw new BackupRefused('damaged');
  return chain;
}

/** The next frame, which must be there. @throws BackupRefused */
export async function frameOf(frames: AsyncIterator<Frame>): Promise<Bytes> {
  const next = await frames.next();
  if (next.done) throw new BackupRefused('damaged');
  return next.value.bytes;
}
