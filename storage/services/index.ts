import { alertsDue, markGiven } from './alerts';
import { makeBackup } from './backup/makeBackup';
import { makeErasedList } from './backup/makeErasedList';
import { makeWords } from './backup/makeWords';
import { backupFailed, outboxAddress, outboxKept } from './backup/outbox';
import { putInFolder } from './backup/putInFolder';
import { restoreBackup } from './backup/restoreBackup';
import { testBackup } from './backup/testBackup';
import type { Keyless, Service } from './define';
import { importRecords } from './import/importRecords';
import { previewImport } from './import/previewImport';
import { stageImport } from './import/stageImport';
import { batch, undo } from './longCommands';
import { keepComparison, stageComparison } from './mailing/keepComparison';
import { mailingAlertsDue } from './mailing/mailingAlertsDue';
import { proveConsent } from './mailing/proveConsent';
import { stageEvidence, takeEvidence } from './mailing/takeEvidence';
import { makeRowsAfresh } from './makeRowsAfresh';
import { passphraseUsed, readPassphrases } from './passphrases';
import { previewGoBack } from './previewGoBack';
import { previewPolicy } from './previewPolicy';
import { readChains } from './readChains';
import { readRecords } from './readRecords';
import type { ServiceName } from './services';
import { setLock } from './setLock';
import { verify } from './verify';
import { checkCertificates, verifyChain } from './verifyChain';

/** Those that answer while the register is locked too: they read days and flags, and nothing sealed. */
export const keyless = { alertsDue, markGiven } as const satisfies { [N in ServiceName]?: Keyless<N> };

export const isKeyless = (name: ServiceName): name is keyof typeof keyless => Object.hasOwn(keyless, name);

/** Every service there is. A new one is a file and a line here; its types stand in services.ts. */
export const services: { readonly [N in ServiceName]: Service<N> } = {
  ...keyless,
  mailingAlertsDue,
  previewPolicy,
  readRecords,
  setLock,
  verify,
  makeRowsAfresh,
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
  stageImport,
  previewImport,
  import: importRecords,
  batch,
  undo,
  stageEvidence,
  takeEvidence,
  stageComparison,
  keepComparison,
  proveConsent,
};
