import { useCallback } from 'react';
import { useSurface } from '../../context';
import { Waiting } from '../../kit/Waiting';
import { usePopup } from '../PopupContext';
import type { Found } from '../page';
import { useAsked } from '../useAsked';
import { TagForm } from './TagForm';
import { proposed, readDraft } from './tagValues';

type Props = {
  readonly found: Found;
  readonly title: string;
  readonly onDone?: () => void;
  /** Not wanted; without it there is nothing to put aside. */
  readonly onSkip?: () => void;
};

/** Something that is not in the register: what it probably is, to be confirmed in one key. */
export function TagPage({ found, title, onDone, onSkip }: Props) {
  const { reader } = useSurface();
  const { drafts } = usePopup();
  const headlines = useAsked(useCallback(() => reader.headlines(), [reader]));
  const key = draftKey(found);
  return (
    <section className="flex flex-1 flex-col">
      <p className="text-sm text-muted">{title}</p>
      {found.name && <h1 className="line-clamp-3 text-lg font-semibold">{found.name}</h1>}
      {headlines ? (
        <TagForm
          key={key}
          found={found}
          headlines={headlines}
          initial={readDraft(drafts.load(key), headlines) ?? proposed(found, headlines)}
          onInput={(values) => drafts.save(key, values)}
          onDone={() => {
            drafts.drop(key);
            onDone?.();
          }}
          onSkip={onSkip}
        />
      ) : (
        <Waiting className="min-h-80" />
      )}
    </section>
  );
}

const draftKey = ({ keys, site, name }: Found): string => `tag:${keys[0] ?? `${site} ${name ?? ''}`}`;
