import { useT } from '../context';
import { Button } from '../kit/Button';
import { Problem } from '../kit/Problem';

type Props = { readonly error: unknown; readonly onRetry: () => void };

/** The reader says which problem the register has; what else went wrong is not shown: it may name somebody. */
function textOf(error: unknown) {
  if (!(error instanceof Error && 'problem' in error)) return 'broken';
  return error.problem === 'locked' ? 'error.Locked' : 'error.Unreadable';
}

export function Trouble({ error, onRetry }: Props) {
  const t = useT();
  return (
    <>
      <h1 className="text-lg font-semibold">{t('popup.trouble')}</h1>
      <Problem text={t(textOf(error))} />
      <div className="mt-4">
        <Button onClick={onRetry}>{t('retry')}</Button>
      </div>
    </>
  );
}
