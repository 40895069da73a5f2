import { CircleCheck, PencilLine } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { DocumentRow, RowKey } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { Button, type ButtonLook } from '../kit/Button';
import { KnownDocument } from './known/KnownDocument';
import { usePopup } from './PopupContext';
import { foundByHand } from './page';
import { draftKey, TagPage } from './tag/TagPage';
import { useAsked } from './useAsked';

type Props = {
  readonly look?: ButtonLook;
  /** What stands there until the user asks for it; `offer` is the button. */
  readonly children: (offer: ReactNode) => ReactNode;
};

/** "Register this page by hand": always there, whatever we recognise or don't. Then it shows what was registered. */
export function ByHand({ look = 'secondary', children }: Props) {
  const t = useT();
  const { reader } = useSurface();
  const { page, drafts } = usePopup();
  const found = useMemo(() => foundByHand(page), [page]);
  const [asked, setAsked] = useState(() => drafts.load(draftKey(found)) !== undefined);
  const [saved, setSaved] = useState<RowKey | null>(null);
  const ask = useCallback(
    (): Promise<DocumentRow | null> => (saved ? reader.document(saved) : Promise.resolve(null)),
    [reader, saved],
  );
  const document: DocumentRow | null | undefined = useAsked(ask);
  if (document) {
    return (
      <div className="flex flex-col gap-4">
        <p className="flex items-center gap-2 text-sm font-medium text-ok">
          <CircleCheck className="size-4.5 shrink-0" aria-hidden />
          {t('popup.byHand.done')}
        </p>
        <KnownDocument document={document} here={found.address} />
      </div>
    );
  }
  if (asked) {
    const close = () => {
      drafts.drop(draftKey(found));
      setAsked(false);
    };
    return <TagPage found={found} title={t('popup.pageByHand')} onDone={setSaved} onSkip={close} />;
  }
  return children(
    <Button
      look={look}
      className="w-full"
      icon={<PencilLine className="size-4" aria-hidden />}
      onClick={() => setAsked(true)}
    >
      {t('popup.pageByHand')}
    </Button>,
  );
}
