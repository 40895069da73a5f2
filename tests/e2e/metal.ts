import { createCipheriv, createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isMozLz4, unpackMozLz4 } from './mozLz4';

/** Something sealed, as the database holds it, and what it is bound to. */
export type SealedThing = { readonly about: string; readonly sealed: Buffer };

/** Every file of a browser profile that has been quit; Firefox's session files unpacked. */
export function* filesOf(folder: string): Generator<{ path: string; bytes: Buffer }> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* filesOf(path);
    else if (stat?.isFile()) {
      const bytes = readFileSync(path);
      yield { path, bytes: isMozLz4(bytes) ? unpackMozLz4(bytes) : bytes };
    }
  }
}

/** Files in which one of the texts stands, as UTF-8 or as UTF-16, whole or as the longest run that snappy leaves. */
export function grep(profile: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]);
  return Array.from(filesOf(profile))
    .filter(({ bytes }) => needles.some((needle) => bytes.includes(needle)))
    .map(({ path }) => path);
}

/** `format 1 | nonce 12 | ciphertext | tag 16`, as vault/seal.ts writes it; written again here on purpose. */
function opens(key: Buffer, { about, sealed }: SealedThing): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
  decipher.setAAD(Buffer.from(about, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
  } catch {
    return null; // the tag does not fit: not this key
  }
}

/** 32 random bytes hardly repeat any: text, numbers and padding do. */
function looksRandom(bytes: Buffer, at: number): boolean {
  let [low, high, top, last, distinct] = [0, 0, 0, 0, 0];
  // Four times 32 flags, by the lower seven bits: enough to tell, and no set to make for every byte of a profile.
  for (let n = at; n < at + 32; n++) {
    const byte = bytes[n] ?? 0;
    const flag = 1 << (byte & 31);
    const part = (byte >> 5) & 3;
    const known = part === 0 ? low : part === 1 ? high : part === 2 ? top : last;
    if (known & flag) continue;
    distinct++;
    if (part === 0) low |= flag;
    else if (part === 1) high |= flag;
    else if (part === 2) top |= flag;
    else last |= flag;
  }
  return distinct >= 18;
}

/** The first bytes that a thing may have when it is opened: what most wrong keys are told apart by. */
function mayBegin({ about }: SealedThing, first: number, second: number, third: number): boolean {
  if (about.startsWith('log')) return first <= 1;
  // In a keyring the sixteenth byte on: a version, which is a small number. All else is JSON.
  if (about.startsWith('keyring')) return first === 0 && second === 0 && third === 0;
  return first === 0x7b && second === 0x22;
}

/** Where that beginning stands: in the second block of a keyring, which begins with an id that may be any. */
const blockOf = ({ about }: SealedThing): number => (about.startsWith('keyring') ? 1 : 0);

/**
 * A trial of one key on many things: the first bytes of all of them at once (GCM is a counter that is encrypted), and
 * only where those make sense the whole with its tag.
 */
function trialOf(things: readonly SealedThing[]) {
  const counters = Buffer.concat(
    things.map((thing) => {
      const counter = Buffer.alloc(16);
      thing.sealed.copy(counter, 0, 1, 13);
      counter.writeUInt32BE(2 + blockOf(thing), 12);
      return counter;
    }),
  );
  const ciphers = things.map((thing) => thing.sealed.subarray(13 + 16 * blockOf(thing)));
  return (key: Buffer): Buffer[] => {
    const stream = createCipheriv('aes-256-ecb', key, null).update(counters);
    return things.flatMap((thing, n) => {
      const byte = (at: number) => (stream[16 * n + at] ?? 0) ^ (ciphers[n]?.[at] ?? 0);
      return (mayBegin(thing, byte(0), byte(1), byte(2)) && opens(key, thing)) || [];
    });
  };
}

/** Tries every 32 bytes that stand anywhere in any file of the profile as a key on each of the things. */
export function keysThatOpen(
  profile: string,
  things: readonly SealedThing[],
  except: RegExp | null = null,
): { key: Buffer; opened: Buffer }[] {
  const found: { key: Buffer; opened: Buffer }[] = [];
  const trial = trialOf(things);
  for (const { path, bytes } of filesOf(profile)) {
    if (except?.test(path)) continue;
    for (let at = 0; at + 32 <= bytes.length; at++) {
      if (!looksRandom(bytes, at)) continue;
      const key = bytes.subarray(at, at + 32);
      for (const opened of trial(key)) found.push({ key: Buffer.from(key), opened });
    }
  }
  return found;
}

/** Every way in which a key may stand in a file: as it is, hexadecimal or base64, in either width of letters. */
function formsOf(key: Buffer): Buffer[] {
  const whole = key.toString('hex');
  // Of base64 the letters in the middle, which are the same whatever stands around it: one of three beginnings each.
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), key, Buffer.alloc(3)]).toString('base64');
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + 32) * 8) / 6));
  });
  const urls = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const texts = [whole, whole.toUpperCase(), ...base64, ...urls];
  return [key, ...texts.flatMap((text) => [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')])];
}

/** Files in which one of these keys stands, in any form. */
export function filesWithKey(profile: string, keys: readonly Buffer[]): string[] {
  const forms = keys.flatMap(formsOf);
  return Array.from(filesOf(profile))
    .filter(({ bytes }) => forms.some((form) => bytes.includes(form)))
    .map(({ path }) => path);
}

/** The dossier keys in an opened keyring: entries of `id 16 | version 4 | key 32`. */
export function keysIn(keyring: Buffer): { id: string; key: Buffer }[] {
  const keys: { id: string; key: Buffer }[] = [];
  for (let at = 0; at + 52 <= keyring.length; at += 52)
    keys.push({ id: keyring.toString('hex', at, at + 16), key: keyring.subarray(at + 20, at + 52) });
  return keys;
}

export const openedBy = (keys: readonly Buffer[], things: readonly SealedThing[]): Buffer[] =>
  things.flatMap((thing) => keys.flatMap((key) => opens(key, thing) ?? []));
