import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { usePanelT } from '../context';
import { IconButton } from '../kit/IconButton';
import { usePanel } from './PanelContext';

type Props = {
  readonly title: string;
  readonly under?: ReactNode;
  readonly back?: boolean;
  readonly children?: ReactNode;
};

/** The name of the place. It takes the focus when the user comes here, so that keyboard and voice start at its top. */
export function Heading({ title, under, back = false, children }: Props) {
  const t = usePanelT();
  const { moves, back: goBack } = usePanel();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moves > 0) heading.current?.focus();
  }, [moves]);
  return (
    <header className="mb-4 flex items-start gap-2">
      {back && (
        <IconButton
          label={t('back')}
          icon={<ArrowLeft className="size-5" aria-hidden />}
          onClick={goBack}
          className="-ml-1"
        />
      )}
      <div className="min-w-0 flex-1">
        <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold">
          {title}
        </h1>
        {under && <p className="text-sm text-muted">{under}</p>}
      </div>
      {children}
    </header>
  );
}
