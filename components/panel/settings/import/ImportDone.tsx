import { CircleCheckBig } from 'lucide-react';
import { useEffect } from 'react';
import type { ServiceOutput } from '@/storage/services/services';
import { usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { UndoButton } from '../../../kit/UndoButton';
import { usePanel } from '../../PanelContext';
import { routeOf } from '../../route';
import { CountedKinds } from './CountedKinds';
import { StepHeading } from './StepHeading';

type Props = {
  readonly imported: ServiceOutput<'import'>;
  readonly onSeen: () => void;
  readonly onRestart: () => void;
};

export function ImportDone({ imported, onSeen, onRestart }: Props) {
  const t = usePanelT();
  const { go } = usePanel();
  const { command, known } = imported;
  const of = imported.client + imported.person + imported.engagement + imported.document;
  // What stands here need not be said elsewhere any more.
  useEffect(() => onSeen(), [onSeen]);
  return (
    <section className="card p-4">
      <CircleCheckBig className="mb-2 size-6 text-ok" aria-hidden />
      <StepHeading title={t('import.done')} />
      <CountedKinds label={t('import.added')} counted={imported} />
      {known > 0 && <p className="mt-2 text-sm text-muted">{t('import.done.known', { count: known })}</p>}
      <Actions>
        <Button look="primary" onClick={() => go(routeOf.today)}>
          {t('import.toToday')}
        </Button>
        {command && <UndoButton commands={[command]} of={of} onUndone={onRestart} />}
        <Button onClick={onRestart}>{t('import.again')}</Button>
      </Actions>
    </section>
  );
}
