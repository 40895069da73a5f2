import { useT } from '../../context';
import { errorText } from '../commandErrors';
import { UndoButton } from '../UndoButton';
import type { Batched } from '../useBatch';
import { Finished } from './Finished';

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
    <Finished
      says={t(`bulk.done.${what}`, { count: done })}
      failed={failed.map(({ at, error }) => ({ key: at, name: names[at] ?? '', why: errorText(t, error) }))}
      onClose={onClose}
    >
      {command && <UndoButton commands={[command]} of={done} onUndone={onClose} />}
    </Finished>
  );
}
