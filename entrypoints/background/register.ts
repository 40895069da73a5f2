import { browser } from 'wxt/browser';
import en from '@/locales/en/page';
import nl from '@/locales/nl/page';
import { type KeyOf, type Translate, translator } from '@/locales/translate';
import { type BackupAge, backupAge, HANDFUL } from '@/policy/backupAge';
import { type Day, dayOf } from '@/policy/calendar';
import { type BackupMeta, noBackup } from '@/storage/backup/backupMeta';
import { audienceReader } from '@/storage/read/audienceStates';
import { keptWorkspace } from '@/storage/read/emptyWorkspace';
import { placeReader } from '@/storage/read/pageStates';
import { PlainDb } from '@/storage/read/plainDb';
import type { LastCheck, Workspace } from '@/storage/reader';
import type { Counts } from '@/storage/rows';
import type { Language } from '@/storage/schema/settings';
import { withCheck } from '@/storage/withCheck';
import { languageOf } from '../wiring/language';
import type { Standing } from '../wiring/lostRegister';
import { rememberedKeyFile } from '../wiring/masterKey';

/** The worker's view of the register: it reads, and holds no document. */
const db = new PlainDb();
const places = placeReader(db, rememberedKeyFile());
export const placesSeen = places.look;
export const forgetKeys = (): void => {
  places.forget();
  audiences.forget();
};
export { isLocked } from '../wiring/masterKey';

export async function workspace(): Promise<Workspace> {
  return keptWorkspace((await db.meta('workspace'))?.workspace);
}

const audiences = audienceReader(db, rememberedKeyFile());
/** What the last comparison says of the mailing list with this number; null: it was never compared. */
export const audienceSeen = audiences.look;

/** Null: no register yet. Of another day: the engine counts anew, for only it may write. */
export async function keptCounts(): Promise<Counts | null> {
  const [kept, checked] = await Promise.all([db.meta('counts'), db.meta('checked')]);
  return kept && withCheck(kept.counts, checked?.check);
}

export const lastCheck = async (): Promise<LastCheck | null> => (await db.meta('checked'))?.check ?? null;
export const keptBackups = async (): Promise<BackupMeta> => (await db.meta('backup'))?.backup ?? noBackup;

/** The register that stands there; null: none yet. `filled`: it holds more than the firm's own row. */
export async function standingRegister(): Promise<Standing | null> {
  const [begun, counts, records] = await Promise.all([db.meta('begun'), db.meta('counts'), someRecords()]);
  if (!begun || !counts) return null;
  return { id: begun.id, documents: counts.counts.documents, filled: records > 1, on: today() };
}

/** How old the last backup is today. */
export async function ageOfBackup(): Promise<BackupAge> {
  const [{ last }, records] = await Promise.all([keptBackups(), someRecords()]);
  return backupAge(last && dayOf(new Date(last.at)), today(), records);
}

/** Counted no further than to one more than a handful. */
export const someRecords = (): Promise<number> => db.rows(HANDFUL + 1);

export const today = (): Day => dayOf(new Date());

export type PageKey = KeyOf<typeof nl>;

export async function texts(): Promise<{ language: Language; t: Translate<PageKey> }> {
  const { settings } = await workspace();
  const language = languageOf(settings.language);
  return { language, t: translator(language, language === 'nl' ? nl : en) };
}

/** Painted first by every surface, before the database is open. Numbers only. */
export const keepCounts = (counts: Counts): Promise<void> => browser.storage.local.set({ counts });
