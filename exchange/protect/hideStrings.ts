import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { hex } from '@/vault/bytes';

type Encrypt = (bytes: Uint8Array) => Uint8Array;

const TYPE = PDFName.of('Type');
const CONTENTS = PDFName.of('Contents');
const BYTE_RANGE = PDFName.of('ByteRange');
const FILTER = PDFName.of('Filter');

/** A file's tables of itself; they are written anew. */
const tables = new Set(['/XRef', '/ObjStm']);

/** A stream that says how it is encrypted itself: nothing that we could do right. */
export class OwnCipher extends Error {}

function hide(object: PDFObject, encrypt: Encrypt): PDFObject {
  if (object instanceof PDFString || object instanceof PDFHexString)
    return PDFHexString.of(hex(encrypt(object.asBytes())));
  const inner = object instanceof PDFStream ? object.dict : object;
  if (inner instanceof PDFDict) {
    // Never encrypted by the standard; the signature is void in a changed file, and it holds its maker's name.
    if (inner.has(BYTE_RANGE) && inner.has(CONTENTS)) inner.set(CONTENTS, PDFHexString.of('00'));
    for (const [key, value] of inner.entries())
      if (key !== CONTENTS || !inner.has(BYTE_RANGE)) inner.set(key, hide(value, encrypt));
  }
  if (inner instanceof PDFArray)
    for (let at = 0; at < inner.size(); at++) inner.set(at, hide(inner.get(at), encrypt));
  return object;
}

/**
 * pdf-lib 2.11 encrypts streams alone; strings (titles, notes, links, names of attachments) would stay readable, and
 * readers would take them for encrypted ones (ISO 32000-2, 7.6.2). To be called after `encrypt` and before a `save`
 * without object streams, in which each object is written by itself. Gives whether a signature was in it.
 *
 * @throws OwnCipher when a stream names a cipher of its own.
 */
export function hideStrings({ context }: PDFDocument): { readonly signed: boolean } {
  const { security } = context;
  if (!security) throw new Error('encrypt first');
  // What stands in the trailer itself is never encrypted.
  const { Info } = context.trailerInfo;
  if (Info instanceof PDFDict) context.trailerInfo.Info = context.register(Info);
  let signed = false;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (ref === context.trailerInfo.Encrypt) continue;
    if (object instanceof PDFRawStream) {
      if (tables.has(String(object.dict.get(TYPE)))) {
        context.delete(ref);
        continue;
      }
      if (String(object.dict.lookup(FILTER)).includes('/Crypt')) throw new OwnCipher();
    }
    if (object instanceof PDFDict && object.has(BYTE_RANGE)) signed = true;
    const hidden = hide(object, security.getEncryptFn(ref.objectNumber, ref.generationNumber));
    if (hidden !== object) context.assign(ref, hidden);
  }
  return { signed };
}
