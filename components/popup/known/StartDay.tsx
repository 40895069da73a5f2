import type { RetentionRule } from '@/policy/retention';
import type { DocumentRow } from '@/storage/rows';
import { useT } from '../../context';
import { DayForm } from '../../kit/DayForm';
import { startKeys } from '../../kit/facts';
import { useCommand } from '../../kit/useCommand';
import { useDayDraft } from './useDayDraft';

type Props = { readonly document: DocumentRow; readonly rule: RetentionRule };

/** The one day that the term waits for: the engagement's end, for every report of it, or the document's own. */
export function StartDay({ document, rule }: Props) {
  const t = useT();
  const run = useCommand();
  const { dossier, id, engagementId, engagementName } = document;
  const byEngagement = rule.startsOn === 'engagement completed' && engagementId !== null;
  const draft = useDayDraft(`start:${document.key}`);
  return (
    <DayForm
      {...draft.wiring}
      label={
        byEngagement && engagementName
          ? t('popup.completedOn', { name: engagementName })
          : t(startKeys[rule.startsOn])
      }
      ahead={!byEngagement}
      onSave={(day) =>
        draft.dropAfter(
          byEngagement
            ? run('correctEngagement', { dossier, id: engagementId, completedOn: day }, t('popup.daySaved'))
            : run('correctDocument', { dossier, id, startedOn: day }, t('popup.daySaved')),
        )
      }
    />
  );
}
