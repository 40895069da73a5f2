import type { Day } from '@/policy/calendar';
import { askingOn } from '@/policy/mailing/lists';
import type { MasterKeyFile } from '@/vault/masterKey';
import { audiencesIn } from './audiences';
import type { PlaceState } from './pageStates';
import type { PlainDb } from './plainDb';
import { ReaderVault } from './readerVault';

type AudienceState = Extract<PlaceState, 'unknown' | 'ok' | 'attention'>;

/** What the toolbar and a page may know of a mailing list: a state, never a name. Lists are few: all are opened. */
export function audienceReader(db: PlainDb, file: MasterKeyFile) {
  const vault = new ReaderVault(db.keyrings, file);
  return {
    look: async (webIds: readonly string[], today: Day): Promise<AudienceState> => {
      const rows = await audiencesIn(vault, await db.audienceRows());
      const compared = rows.find(({ webId }) => webId !== null && webIds.includes(webId))?.compared;
      if (!compared) return 'unknown';
      return askingOn(compared, today) > 0 ? 'attention' : 'ok';
    },
    forget: () => vault.forget(),
  };
}
