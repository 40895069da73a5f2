import { isNumbered } from '@/exchange/certificate/number';
import type { Day } from '@/policy/calendar';
import type { Certificate } from '@/storage/reader';

export type CertificateFilter = {
  /** '' : everything; 'erased': what was erased; else a class of documents. */
  readonly kind: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly number: string;
};

/** The day that counts: of the destruction itself, which may have been recorded later. */
export const dayOfProof = ({ entry, what }: Certificate): Day =>
  what.type === 'disposal' ? what.destroyedOn : entry.on;

export const filtered = (
  certificates: readonly Certificate[],
  { kind, from, to, number }: CertificateFilter,
): Certificate[] =>
  certificates.filter((certificate) => {
    const { entry, what } = certificate;
    const day = dayOfProof(certificate);
    const is = kind === '' || (what.type === 'disposal' ? what.class === kind : kind === 'erased');
    return is && (!from || day >= from) && (!to || day <= to) && isNumbered(entry.hash, number);
  });
