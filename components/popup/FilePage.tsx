import { useCallback, useEffect } from 'react';
import { useSurface, useT } from '../context';
import { ByHand } from './ByHand';
import { Coming } from './Coming';
import { Ignored } from './ignore/Ignored';
import { NotForRegister } from './ignore/NotForRegister';
import { KnownPage } from './known/KnownPage';
import { Notice } from './Notice';
import { usePopup } from './PopupContext';
import type { Found } from './page';
import { TagPage } from './tag/TagPage';
import { useAsked } from './useAsked';

/** One document in front of the user: what the register knows of it, or the question whose it is. */
export function FilePage({ found }: { readonly found: Found }) {
  const t = useT();
  const { reader } = useSurface();
  const { keys, site } = found;
  const known = useAsked(
    useCallback(
      async () => ({
        documents: await reader.documentsAt(keys),
        ignored: await reader.ignoredAt('file', keys),
      }),
      [reader, keys],
    ),
  );
  const { enter } = usePopup();
  const toTag = keys.length > 0 && known?.documents.length === 0 && !known.ignored;
  useEffect(() => {
    // Pressed before it was known what this is: it was meant for a form, and none comes.
    if (known && !toTag) enter.forget();
  }, [known, toTag, enter]);
  if (keys.length === 0) return <Unsure />;
  if (!known) return <Coming />;
  const { documents, ignored } = known;
  if (documents.length > 0) return <KnownPage documents={documents} here={found.address} />;
  if (ignored) return <Ignored entry={ignored} what="file" />;
  const aside = site && <NotForRegister site={site} keys={keys} />;
  return <TagPage found={found} title={t('popup.unknown')} aside={aside} />;
}

/** A document whose address does not say which one: nobody can tell whether it is in the register. */
function Unsure() {
  const t = useT();
  return (
    <ByHand look="primary">
      {(offer) => (
        <Notice title={t('popup.unsure')} text={t('popup.unsure.says')}>
          {offer}
        </Notice>
      )}
    </ByHand>
  );
}
