import { batch } from './batch';
import { addClient, correctClient, setFirm } from './client';
import type { CommandName } from './commands';
import type { Definition } from './define';
import { addDisclosure, correctDisclosure, forgetDisclosure } from './disclosure';
import { correctDocument } from './document/correctDocument';
import { dismissSighting } from './document/dismissSighting';
import { disposeDocument } from './document/disposeDocument';
import { extendDocument, takeBackExtension } from './document/extendDocument';
import { forgetDocument } from './document/forgetDocument';
import { forgetPassphrase } from './document/forgetPassphrase';
import { moveDocument } from './document/moveDocument';
import { noticeDocument } from './document/noticeDocument';
import { protectDocument } from './document/protectDocument';
import { registerDocument } from './document/registerDocument';
import { snoozeDocument, wakeDocument } from './document/snoozeDocument';
import { tickCheck } from './document/tickCheck';
import { addEngagement, correctEngagement } from './engagement';
import { emptyRegister, eraseDocument, eraseDossier, eraseField } from './erase';
import { erasePerson } from './erasePerson';
import { goBack } from './goBack';
import { liftHold, placeHold } from './hold';
import { ignorePlace, watchPlace } from './ignore';
import { acceptQuote } from './mailing/acceptQuote';
import { forgetAudience, setAudience } from './mailing/audience';
import { eraseAddress } from './mailing/eraseAddress';
import { snoozeMembers, tickMembers } from './mailing/members';
import { correctEvidence, recordEvidence } from './mailing/recordEvidence';
import { addPerson, correctPerson } from './person';
import { addPolicyVersion, withdrawPolicyVersion } from './policyVersion';
import { recount } from './recount';
import { rememberMapping } from './rememberMapping';
import { setBackupKey } from './setBackupKey';
import { undo } from './undo';
import { forgetPortal, setSettings, teachPortal, tickTool } from './workspace';

/** Every command there is. A new one is a file and a line here; its types stand in commands.ts. */
export const definitions: { readonly [N in CommandName]: Definition<N> } = {
  setFirm,
  addClient,
  correctClient,
  addPerson,
  correctPerson,
  addEngagement,
  correctEngagement,
  registerDocument,
  correctDocument,
  moveDocument,
  disposeDocument,
  extendDocument,
  takeBackExtension,
  snoozeDocument,
  wakeDocument,
  placeHold,
  liftHold,
  forgetDocument,
  noticeDocument,
  protectDocument,
  forgetPassphrase,
  addDisclosure,
  correctDisclosure,
  forgetDisclosure,
  dismissSighting,
  tickCheck,
  tickTool,
  setSettings,
  addPolicyVersion,
  withdrawPolicyVersion,
  teachPortal,
  forgetPortal,
  ignorePlace,
  watchPlace,
  recordEvidence,
  correctEvidence,
  acceptQuote,
  setAudience,
  forgetAudience,
  tickMembers,
  snoozeMembers,
  eraseDossier,
  erasePerson,
  eraseField,
  eraseDocument,
  eraseAddress,
  emptyRegister,
  setBackupKey,
  goBack,
  batch,
  rememberMapping,
  undo,
  recount,
};
