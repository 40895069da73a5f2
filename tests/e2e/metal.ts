import { createDecipheriv } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something sealed, as the database holds it, and what it is bound to. */
export type SealedThing = { readonly about: string; readonly sealed: Buffer };

/** Every file of a browser profile that has been quit. */
export function* filesOf(folder: string): Generator<{ path: string; bytes: Buffer }> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* filesOf(path);
    else if (stat?.isFile()) yield { path, bytes: readFileSync(path) };
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
function looksRandom(window: Buffer): boolean {
  return new Set(window).size >= 18;
}

/** Tries every 32 bytes that stand anywhere in the profile's own storage as a key on each of the things. */
export function keysThatOpen(
  profile: string,
  things: readonly SealedThing[],
): { key: Buffer; opened: Buffer }[] {
  const found: { key: Buffer; opened: Buffer }[] = [];
  for (const { path, bytes } of filesOf(profile)) {
    if (!/IndexedDB|File System|Local Extension Settings|Session Storage|Local Storage/.test(path)) continue;
    for (let at = 0; at + 32 <= bytes.length; at++) {
      const window = bytes.subarray(at, at + 32);
      if (!looksRandom(window)) continue;
      for (const thing of things) {
        const opened = opens(window, thing);
        if (opened) found.push({ key: Buffer.from(window), opened });
      }
    }
  }
  return found;
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
