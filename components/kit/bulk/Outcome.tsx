import { CircleCheckBig } from 'lucide-react';
import { useT } from '../../context';
import { Actions } from '../Actions';
import { Button } from '../Button';
import { errorText } from '../commandErrors';
import { UndoButton } from '../UndoButton';
import type { Batched } from '../useBatch';

type Props = {
  readonly what: 'documents' | 'clients';
  /** What each is called, in the order in which they were asked. */
  readonly names: readonly string[];
  readonly batched: Batched;
  readonly onClose: () => void;
};

/** How many were done, and which were not, each with its reason. */
export function Outcome({ what, names, batched, onClose }: Props) {
  const t = useT();
  const { done, failed, command } = batched;
  return (
    <>
      <div role="status">
        <p className="flex items-center gap-2 font-medium">
          <CircleCheckBig className="size-5 text-ok" aria-hidden />
          {t(`bulk.done.${what}`, { count: done })}
        </p>
        {failed.length > 0 && (
          <>
            <p className="mt-3 font-medium text-due">{t('bulk.failed', { count: failed.length })}</p>
            <ul className="mt-1 list-disc pl-5 text-sm">
              {failed.map(({ at, error }) => (
                <li key={at}>
                  {names[at]}: {errorText(t, error)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Actions>
        <Button look="primary" onClick={onClose}>
          {t('close')}
        </Button>
        {command && <UndoButton commands={[command]} of={done} onUndone={onClose} />}
      </Actions>
    </>
  );
}
