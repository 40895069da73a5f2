import { LoaderCircle } from 'lucide-react';
import { useT } from '../context';
import { useDelayed } from './useDelayed';

type Props = {
  readonly className?: string;
  /** What is being waited for, where more can be said than that it takes a moment. */
  readonly text?: string;
};

/** Keeps the place of what is coming, and says so only when that takes long enough to be noticed. */
export function Waiting({ className = 'min-h-24', text }: Props) {
  const t = useT();
  const long = useDelayed(500);
  return (
    <div role="status" className={`flex items-center justify-center gap-2 text-muted ${className}`}>
      {long && (
        <>
          <LoaderCircle className="size-5 motion-safe:animate-spin" aria-hidden />
          {text ?? t('waiting')}
        </>
      )}
    </div>
  );
}
