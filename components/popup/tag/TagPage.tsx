import { type ReactNode, useCallback } from 'react';
import type { RowKey } from '@/storage/rows';
import { useSurface } from '../../context';
import { Coming } from '../Coming';
import { usePopup } from '../PopupContext';
import type { Found } from '../page';
import { useAsked } from '../useAsked';
import { TagForm } from './TagForm';
import { proposed, readDraft } from './tagValues';

type Props = {
  readonly found: Found;
  readonly title: string;
  readonly onDone?: (row: RowKey) => void;
  /** Not wanted; without it there is nothing to put aside. */
  readonly onSkip?: () => void;
  /** What else can be done with it. */
  readonly aside?: ReactNode;
};

/** Something that is not in the register: what it probably is, to be confirmed in one key. */
export function TagPage({ found, title, onDone, onSkip, aside }: Props) {
  const { reader } = useSurface();
  const { drafts } = usePopup();
  const headlines = useAsked(useCallback(() => reader.headlines(), [reader]));
  const key = draftKey(found);
  return (
    <section className="flex flex-1 flex-col">
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-2">
        {found.name && !found.byHand ? (
          <p className="text-sm text-muted">{title}</p>
        ) : (
          <h1 className="text-sm font-semibold">{title}</h1>
        )}
        {aside}
      </div>
      {found.name && !found.byHand && <h1 className="line-clamp-3 text-lg font-semibold">{found.name}</h1>}
      {headlines ? (
        <TagForm
          key={key}
          found={found}
          headlines={headlines}
          initial={readDraft(drafts.load(key), headlines) ?? proposed(found, headlines)}
          onInput={(values) => drafts.save(key, values)}
          onDone={(row) => {
            drafts.drop(key);
            onDone?.(row);
          }}
          onSkip={onSkip}
        />
      ) : (
        <Coming />
      )}
    </section>
  );
}

export const draftKey = ({ draft }: Found): string => `tag:${draft}`;
