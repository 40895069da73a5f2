import { z } from 'zod';

const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const device = hexOf(8);
const dossier = hexOf(16);
const hash = hexOf(32);
const publicKey = hexOf(32);
const epoch = z.number().int().min(1).max(0xffff_ffff);
const ids = z.array(dossier).max(10_000);

/** May do everything; may not let devices in or out; may only read. */
export const roles = ['owner', 'colleague', 'reader'] as const;
export type Role = (typeof roles)[number];

const memberSchema = z.strictObject({
  device,
  sign: publicKey,
  box: publicKey,
  role: z.enum(roles),
});
/** A device of the firm, as the control log names it: its keys and what it may do. No name of anybody. */
export type Member = z.output<typeof memberSchema>;

const common = {
  v: z.literal(1),
  firm: hexOf(16),
  /** The hash of the record before it; null: it is the first. */
  prev: hash.nullable(),
  by: device,
  /** Milliseconds since 1970, UTC, by the clock of the device that made it. */
  at: z.number().int().min(0),
};
const keys = {
  epoch,
  /** Where the boxes and the parts of the ring are found: by their hashes, never by a batch or a place. */
  boxes: hash,
  ring: z.array(hash).min(1).max(16),
};

/** Why an epoch was begun. */
export const reasons = ['retention', 'request', 'redaction', 'device', 'mixed'] as const;

export const controlSchema = z.discriminatedUnion('t', [
  z.strictObject({ ...common, ...keys, t: z.literal('genesis'), member: memberSchema, recovery: publicKey }),
  z.strictObject({ ...common, t: z.literal('prekey'), box: publicKey }),
  z.strictObject({
    ...common,
    ...keys,
    t: z.literal('epoch'),
    erase: ids,
    redact: ids,
    add: z.array(memberSchema).max(100),
    revoke: z.array(device).max(100),
    reason: z.enum(reasons),
  }),
  z.strictObject({
    ...common,
    t: z.literal('policy'),
    minClient: z.number().int().min(1),
    leaseDays: z.number().int().min(7).max(3_650),
  }),
  z.strictObject({ ...common, t: z.literal('erasedProof'), epoch, relayEmpty: z.boolean() }),
]);
export type ControlBody = z.output<typeof controlSchema>;
export type EpochBody = Extract<ControlBody, { t: 'epoch' }>;

/** Bytes that a control record may have. */
export const MOST_CONTROL = 1024 * 1024;
