import * as Y from 'yjs';
import { BackupRefused } from '@/exchange/backup/problem';

/** The document in a file. What is no update of Yjs makes it throw errors of every kind. @throws BackupRefused */
export function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  try {
    Y.applyUpdateV2(doc, state);
  } catch {
    throw new BackupRefused('damaged');
  }
  return doc;
}
