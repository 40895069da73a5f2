import {
  decodePDFRawStream,
  EncryptedPDFError,
  ParseSpeeds,
  PDFDocument,
  PDFName,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { hideStrings } from './hideStrings';

export type ProtectedPdf =
  | { readonly is: 'protected'; readonly bytes: Uint8Array; readonly signed: boolean }
  /** It has a passphrase already, and we don't know it. */
  | { readonly is: 'encrypted' }
  /** Not what the standard says: it can't be written anew without risk. */
  | { readonly is: 'damaged' };

/** Whoever has the passphrase may do everything: it guards who reads, and forbids a reader nothing. */
const everything = {
  printing: 'highResolution',
  modifying: true,
  copying: true,
  annotating: true,
  fillingForms: true,
  contentAccessibility: true,
  documentAssembly: true,
} as const;

/** PDF/A forbids encryption: the copy no longer says that it is one. */
function dropArchiveClaim({ catalog }: PDFDocument): void {
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return;
  const text = new TextDecoder('latin1').decode(decodePDFRawStream(metadata).decode());
  if (text.includes('pdfaid')) catalog.delete(PDFName.of('Metadata'));
}

/**
 * The same PDF, encrypted with AES-256 (security handler revision 6, ISO 32000-2 7.6.4). It is opened again with the
 * passphrase before it is given: somebody is going to throw the original away. Steps are read, encrypted, checked.
 */
export async function protectPdf(
  plain: Uint8Array,
  passphrase: string,
  onStep: (done: number) => void = () => undefined,
): Promise<ProtectedPdf> {
  try {
    const pdf = await PDFDocument.load(plain, {
      updateMetadata: false,
      preserveXFA: true,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    onStep(1);
    const pages = pdf.getPageCount();
    dropArchiveClaim(pdf);
    pdf.encrypt({ userPassword: passphrase, permissions: everything, algorithm: 'AES-256' });
    const { signed } = hideStrings(pdf);
    const bytes = await pdf.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Number.POSITIVE_INFINITY,
    });
    onStep(2);
    const again = await PDFDocument.load(bytes, {
      password: passphrase,
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    onStep(3);
    return again.getPageCount() === pages && pages > 0
      ? { is: 'protected', bytes, signed }
      : { is: 'damaged' };
  } catch (error) {
    // Whatever else is wrong with a file, the library says in one of thirty ways; the user is told it became a zip.
    return { is: error instanceof EncryptedPDFError ? 'encrypted' : 'damaged' };
  }
}
