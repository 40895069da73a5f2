import type { CommandName } from '@/storage/commands/commands';
import type { PanelKey } from '../../context';

const keys = {
  setFirm: 'did.setFirm',
  addClient: 'did.addClient',
  correctClient: 'did.correctClient',
  addPerson: 'did.addPerson',
  correctPerson: 'did.correctPerson',
  addEngagement: 'did.addEngagement',
  correctEngagement: 'did.correctEngagement',
  registerDocument: 'did.registerDocument',
  correctDocument: 'did.correctDocument',
  moveDocument: 'did.moveDocument',
  disposeDocument: 'did.disposeDocument',
  extendDocument: 'did.extendDocument',
  takeBackExtension: 'did.takeBackExtension',
  snoozeDocument: 'did.snoozeDocument',
  wakeDocument: 'did.wakeDocument',
  placeHold: 'did.placeHold',
  liftHold: 'did.liftHold',
  forgetDocument: 'did.forgetDocument',
  noticeDocument: 'did.noticeDocument',
  protectDocument: 'did.protectDocument',
  forgetPassphrase: 'did.forgetPassphrase',
  addDisclosure: 'did.addDisclosure',
  correctDisclosure: 'did.correctDisclosure',
  forgetDisclosure: 'did.forgetDisclosure',
  dismissSighting: 'did.dismissSighting',
  tickCheck: 'did.tickCheck',
  tickTool: 'did.tickTool',
  setSettings: 'did.setSettings',
  addPolicyVersion: 'did.addPolicyVersion',
  withdrawPolicyVersion: 'did.withdrawPolicyVersion',
  teachPortal: 'did.teachPortal',
  forgetPortal: 'did.forgetPortal',
  ignorePlace: 'did.ignorePlace',
  watchPlace: 'did.watchPlace',
  eraseDossier: 'did.erased',
  erasePerson: 'did.erased',
  eraseField: 'did.erased',
  eraseDocument: 'did.erased',
  emptyRegister: 'did.emptyRegister',
  setBackupKey: 'did.setBackupKey',
  goBack: 'did.goBack',
  batch: 'did.batch',
  import: 'did.import',
  undo: 'did.undo',
} as const satisfies Record<Exclude<CommandName | 'import', 'recount' | 'rememberMapping'>, PanelKey>;

const known: ReadonlyMap<string, PanelKey> = new Map(Object.entries(keys));

/** A command as the list of changes names it; one from a newer version is shown too, in general words. */
export const commandKey = (name: string): PanelKey => known.get(name) ?? 'did.something';
