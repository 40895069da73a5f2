import type { StoredHeadline } from '../db';
import { Turns } from '../fewAtOnce';
import type { Headline } from '../rows';
import { openHeadline } from '../stored';
import type { ReaderVault } from './readerVault';

const PART = 100;

/** Opens all names and titles, a part at a time, so that a surface stays free and can show what it has. */
export async function openHeadlines(
  stored: readonly StoredHeadline[],
  vault: ReaderVault,
  onPart?: (part: readonly Headline[]) => void,
): Promise<Headline[]> {
  const all: Headline[] = [];
  const turns = new Turns();
  for (let at = 0; at < stored.length; at += PART) {
    const part = await Promise.all(
      stored.slice(at, at + PART).map(async ({ dossier, sealed }) => {
        const key = await vault.keyOf(dossier);
        return key && openHeadline(dossier, sealed, key);
      }),
    );
    // Without a client it is the firm's own dossier, or one whose making was taken back.
    const opened = part.filter((one) => one !== null).filter(({ client }) => client !== '');
    all.push(...opened);
    onPart?.(opened);
    await turns.next();
  }
  return all;
}
