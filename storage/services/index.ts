import { alertsDue, markGiven } from './alerts';
import { makeBackup } from './backup/makeBackup';
import { makeErasedList } from './backup/makeErasedList';
import { makeWords } from './backup/makeWords';
import { backupFailed, outboxAddress, outboxKept } from './backup/outbox';
import { putInFolder } from './backup/putInFolder';
import { restoreBackup } from './backup/restoreBackup';
import { testBackup } from './backup/testBackup';
import type { Service } from './define';
import { passphraseUsed, readPassphrases } from './passphrases';
import { previewGoBack } from './previewGoBack';
import { readChains } from './readChains';
import { readRecords } from './readRecords';
import type { ServiceName } from './services';
import { verify } from './verify';
import { checkCertificates, verifyChain } from './verifyChain';

/** Every service there is. A new one is a file and a line here; its types stand in services.ts. */
export const services: { readonly [N in ServiceName]: Service<N> } = {
  alertsDue,
  markGiven,
  readRecords,
  verify,
  makeWords,
  makeBackup,
  makeErasedList,
  outboxAddress,
  outboxKept,
  backupFailed,
  putInFolder,
  testBackup,
  restoreBackup,
  verifyChain,
  readChains,
  checkCertificates,
  passphraseUsed,
  readPassphrases,
  previewGoBack,
};
