import { fromUtf8, utf8 } from '@/vault/bytes';
import type { Digest } from '@/vault/digest';
import { type Sealed, type SealingKey, seal, unseal } from '@/vault/seal';
import type { MailingText } from './mailingOf';
import type { MailingPart } from './part';

/** A part at rest. In plaintext: keyed digests of its addresses, and whether more of them may come in. */
export type StoredMailing = {
  readonly dossier: string;
  readonly addresses: readonly string[];
  /** A dossier of addresses without a client that is not full yet. */
  readonly room?: 1;
  readonly sealed: Sealed;
};

/** So many addresses without a client share a dossier: one erased among them redacts the others' along. */
export const MOST_ADDRESSES = 200;

/** What a folded address is called in the index. */
export const addressDigest = (digest: Digest, folded: string): Promise<string> => digest(`address ${folded}`);

/** What the marks of a folded address are called. */
export const memberId = async (digest: Digest, folded: string): Promise<string> =>
  (await digest(`member ${folded}`)).slice(0, 32);

const about = (dossier: string) => `mailing ${dossier}`;

export async function storeMailing(
  dossier: string,
  { client, addresses, text }: MailingText,
  key: SealingKey,
  digest: Digest,
): Promise<StoredMailing> {
  const hasRoom = client === '' && addresses.length > 0 && addresses.length < MOST_ADDRESSES;
  return {
    dossier,
    addresses: await Promise.all(addresses.map((address) => addressDigest(digest, address))),
    ...(hasRoom && { room: 1 }),
    sealed: await seal(key, utf8(text), about(dossier)),
  };
}

export async function openMailingText(
  { dossier, sealed }: StoredMailing,
  key: SealingKey,
): Promise<string | null> {
  const plain = await unseal(key, sealed, about(dossier));
  return plain && fromUtf8(plain);
}

/** Null when its key is gone. */
export async function openMailing(stored: StoredMailing, key: SealingKey): Promise<MailingPart | null> {
  const text = await openMailingText(stored, key);
  return text === null ? null : (JSON.parse(text) as MailingPart);
}
