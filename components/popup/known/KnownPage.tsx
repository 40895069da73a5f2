import { CopyCheck } from 'lucide-react';
import type { DocumentRow } from '@/storage/rows';
import { useT } from '../../context';
import { KnownDocument } from './KnownDocument';

type Props = { readonly documents: readonly DocumentRow[]; readonly here: string | null };

/** What is in the register: one document, or one file at several clients. */
export function KnownPage({ documents, here }: Props) {
  const t = useT();
  const [only, second] = documents;
  if (only && !second) return <KnownDocument document={only} here={here} />;
  return (
    <div className="flex flex-col gap-4">
      <h1 className="flex items-start gap-2.5 rounded-lg bg-due-soft px-3.5 py-3 font-medium text-due">
        <CopyCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
        {t('popup.twice', { count: documents.length })}
      </h1>
      {documents.map((document) => (
        <div key={document.key} className="card p-3">
          <KnownDocument document={document} here={here} oneOfMany />
        </div>
      ))}
    </div>
  );
}
