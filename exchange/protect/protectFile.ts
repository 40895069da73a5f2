import { MOST_BYTES } from './limits';
import { protectPdf } from './protectPdf';
import { protectZip } from './protectZip';

/** `damaged`: a PDF that could not stay one. `signed`: its digital signature means nothing in the copy. */
export type ProtectNote = 'damaged' | 'signed';

export type ProtectedFile =
  | {
      readonly is: 'protected';
      readonly format: 'pdf' | 'zip';
      readonly bytes: Uint8Array;
      readonly note: ProtectNote | null;
    }
  | { readonly is: 'encrypted' }
  | { readonly is: 'too-big' }
  | { readonly is: 'empty' };

const MAGIC = '%PDF-';

/** Readers look for a PDF's mark in its first 1024 bytes (ISO 32000-1, annex H). */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(MAGIC);

/** An encrypted copy of a file: a PDF stays a PDF where that can be done right, everything else becomes a zip. */
export async function protectFile(
  plain: Uint8Array,
  name: string,
  passphrase: string,
  onProgress: (done: number, of: number) => void,
): Promise<ProtectedFile> {
  if (plain.length === 0) return { is: 'empty' };
  if (plain.length > MOST_BYTES) return { is: 'too-big' };
  let note: ProtectNote | null = null;
  if (isPdf(plain)) {
    const made = await protectPdf(plain, passphrase, (done) => onProgress(done, 3));
    if (made.is === 'encrypted') return made;
    if (made.is === 'protected')
      return { is: 'protected', format: 'pdf', bytes: made.bytes, note: made.signed ? 'signed' : null };
    note = 'damaged';
  }
  const bytes = await protectZip(plain, name, passphrase, onProgress);
  return { is: 'protected', format: 'zip', bytes, note };
}
