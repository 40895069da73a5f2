import { useCallback } from 'react';
import { useSurface, useT } from '../context';
import { Waiting } from '../kit/Waiting';
import { KnownPage } from './known/KnownPage';
import type { Found } from './page';
import { TagPage } from './tag/TagPage';
import { useAsked } from './useAsked';

/** One document in front of the user: what the register knows of it, or the question whose it is. */
export function FilePage({ found }: { readonly found: Found }) {
  const t = useT();
  const { reader } = useSurface();
  const documents = useAsked(useCallback(() => reader.documentsAt(found.keys), [reader, found]));
  if (!documents) return <Waiting className="min-h-96" />;
  return documents.length > 0 ? (
    <KnownPage documents={documents} here={found.address} />
  ) : (
    <TagPage found={found} title={t('popup.unknown')} />
  );
}
