import { useT } from '../context';
import { countOf } from './countOf';
import { Progress } from './Progress';
import { useDelayed } from './useDelayed';
import type { Working } from './useWork';

type Props = {
  readonly busy: NonNullable<Working>;
  /** Of how many things what is taken back is. */
  readonly of?: number | undefined;
  readonly onStop: () => void;
  /** On a notice, which is dark where the surface is light: how its buttons look. */
  readonly onDark?: string;
};

/** How far an undo is, once it takes longer than a moment. */
export function Undoing({ busy, of = 1, onStop, onDark }: Props) {
  const t = useT();
  const long = useDelayed(500);
  return (
    long && (
      <div className={`basis-full ${onDark ? 'pr-2 pb-1' : ''}`}>
        <Progress
          text={of > 1 ? t('undoingOf', countOf(busy, of)) : t('undoing')}
          {...busy}
          stop={t('work.stop')}
          onStop={onStop}
          onDark={onDark}
        />
      </div>
    )
  );
}
