import { z } from 'zod';
import { day, id } from './fields';

/** SHA-256 or HMAC-SHA-256, hexadecimal. */
const sha = z.string().regex(/^[0-9a-f]{64}$/);
/** A name out of a list of ours (a class, a tool, a copy): never a text that somebody typed. */
const word = z.string().regex(/^[a-z0-9-]{1,60}$/);
const clause = z.string().regex(/^R\d{1,3}$/);
const months = z.number().int().min(0).max(2400).nullable();

/** A document that was destroyed: what, by which rule, when and how. Whose it was can't be told from it. */
const disposal = z.strictObject({
  type: z.literal('disposal'),
  /** Keyed digest of the document's random ids: the same for every disposal of one document. */
  subject: sha,
  /** Keyed digest of this disposal's own random id: found again from the document, wherever it moved. */
  disposal: sha,
  class: word,
  clause,
  /** The rule as it stood that day. */
  policy: z.strictObject({ version: z.number().int(), from: day, atMost: months, atLeast: months }),
  startedOn: day.nullable(),
  notBefore: day.nullable(),
  lastDay: day.nullable(),
  destroyedOn: day,
  outcome: word,
  copies: z.array(word).max(20),
  place: word,
  site: word.nullable(),
});

/** That disposal was recorded by mistake, and taken back. */
const undone = z.strictObject({ type: z.literal('undone'), disposal: sha });

export const erasedThings = ['dossier', 'person', 'document', 'field', 'passphrase'] as const;

/** Something left the register for good. */
const erasure = z.strictObject({
  type: z.literal('erasure'),
  of: z.enum(erasedThings),
  subject: sha,
  clause,
  /** How many documents of the register went with it. */
  documents: z.number().int().min(0),
});

export const attestedSchema = z.discriminatedUnion('type', [disposal, undone, erasure]);

/**
 * One link of a device's chain. It stands in plaintext, so it names nobody: opaque digests, days, and words out of
 * lists. `hash` is the SHA-256 of all the rest in canonical form (RFC 8785), `seal` an HMAC of the hash under the key
 * of the register's digests: who rewrites a link can make a new hash, and no new seal.
 */
export const chainEntrySchema = z.strictObject({
  v: z.literal(1),
  /** The device, by a random id. */
  chain: id,
  /** From 1, without gaps. */
  seq: z.number().int().min(1),
  /** The hash of the link before; zeros at the first. */
  prev: sha,
  /** The day it was recorded. */
  on: day,
  what: attestedSchema,
  hash: sha,
  seal: sha,
});

export type Attested = z.output<typeof attestedSchema>;
export type Disposed = Extract<Attested, { type: 'disposal' }>;
export type ChainEntry = z.output<typeof chainEntrySchema>;

/** How far a chain has come, kept in another place than the chain: what was cut off at its end is missed by it. */
export const chainHeadSchema = z.strictObject({ count: z.number().int().min(1), hash: sha, seal: sha });
export type ChainHead = z.output<typeof chainHeadSchema>;

/** Certificates to keep: links as they stand in the chain. Published as docs/certificate.schema.json. */
export const certificateFileSchema = z.strictObject({
  format: z.literal('bewaarwacht-certificate'),
  version: z.literal(1),
  madeOn: day,
  entries: z.array(chainEntrySchema).min(1).max(100_000),
});
export type CertificateFile = z.output<typeof certificateFileSchema>;

/** Whole chains with their heads. Published as docs/chain.schema.json. */
export const chainFileSchema = z.strictObject({
  format: z.literal('bewaarwacht-chain'),
  version: z.literal(1),
  exportedOn: day,
  chains: z.array(z.strictObject({ chain: id, head: chainHeadSchema, entries: z.array(chainEntrySchema) })),
});
export type ChainFile = z.output<typeof chainFileSchema>;
