import { CircleCheckBig } from 'lucide-react';
import { useT } from '../../context';
import { errorText } from '../../kit/commandErrors';
import { UndoButton } from '../../kit/UndoButton';
import type { Found } from '../page';
import type { Tagged } from './useTagMany';

type Props = {
  readonly files: readonly Found[];
  readonly tagged: Tagged;
  readonly onUndone: () => void;
};

/** How many are in the register now, and which are not, each with its reason. */
export function ManyDone({ files, tagged, onUndone }: Props) {
  const t = useT();
  const { done, failed, steps } = tagged;
  return (
    <section role="status">
      <h1 className="flex items-center gap-2 text-lg font-semibold">
        <CircleCheckBig className="size-5 text-ok" aria-hidden />
        {t('popup.many.done', { count: done })}
      </h1>
      {failed.length > 0 && (
        <>
          <p className="mt-3 font-medium text-due">{t('popup.many.failed', { count: failed.length })}</p>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {failed.map(({ at, error }) => (
              <li key={at}>
                {files[at]?.name}: {errorText(t, error)}
              </li>
            ))}
          </ul>
        </>
      )}
      {steps.length > 0 && (
        <div className="mt-4 flex flex-wrap gap-2">
          <UndoButton commands={steps} of={done} onUndone={onUndone} />
        </div>
      )}
    </section>
  );
}
