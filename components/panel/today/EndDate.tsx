import { usePanelT } from '../../context';
import { DayForm } from '../../kit/DayForm';
import { useCommand } from '../../kit/useCommand';

type Props = {
  readonly dossier: string;
  readonly engagementId: string;
  readonly name: string;
  /** How many documents this one date settles. */
  readonly count: number;
};

/** Enter the day once, and every report of the engagement has its last day. */
export function EndDate({ dossier, engagementId, name, count }: Props) {
  const t = usePanelT();
  const run = useCommand();
  return (
    <>
      <p className="text-sm font-medium text-accent">{t('waiting.settles', { count })}</p>
      <DayForm
        label={t('waiting.completedOn', { name })}
        labelHidden
        onSave={(completedOn) =>
          run('correctEngagement', { dossier, id: engagementId, completedOn }, t('waiting.done', { count }))
        }
      />
    </>
  );
}
