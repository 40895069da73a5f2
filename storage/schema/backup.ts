import { z } from 'zod';
import type { BackupKdf } from '@/vault/backupKeys';
import { type Bytes, fromHex, hex } from '@/vault/bytes';
import { day } from './fields';

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** What a device keeps of the user's secret: how it becomes a key, and the half of the key that can only seal. */
export const backupKeySchema = z.looseObject({
  publicKey: hexOf(32),
  kdf: z.discriminatedUnion('type', [
    z.object({ type: z.literal('words') }),
    z.object({
      type: z.literal('passphrase'),
      salt: hexOf(16),
      memory: z.number().int(),
      passes: z.number().int(),
      lanes: z.number().int(),
    }),
  ]),
  since: day,
});
export type BackupKey = z.output<typeof backupKeySchema>;

export const storedKdf = (kdf: BackupKdf): BackupKey['kdf'] =>
  kdf.type === 'words' ? kdf : { ...kdf, salt: hex(kdf.salt) };

export const kdfOf = (kdf: BackupKey['kdf']): BackupKdf =>
  kdf.type === 'words' ? kdf : { ...kdf, salt: fromHex(kdf.salt) };

export const publicKeyOf = ({ publicKey }: BackupKey): Bytes => fromHex(publicKey);

export const backupTimes = ['never', 'day', 'week'] as const;
export const backupPlaces = ['downloads', 'folder'] as const;

/** What opens a backup, as the user types it. It is used and forgotten. */
export const secretSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('passphrase'),
    passphrase: z.string().min(1, 'required').max(1000, 'too-long'),
  }),
  z.object({ type: z.literal('words'), words: z.string().min(1, 'required').max(2000, 'too-long') }),
]);
