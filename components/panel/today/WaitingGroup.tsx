import { ChevronRight } from 'lucide-react';
import type { Waiting } from '@/storage/reader';
import { usePanelT } from '../../context';
import { DocumentList } from '../documents/bulk/DocumentList';
import { SelectThese } from '../documents/bulk/Selectable';
import { usePanel } from '../PanelContext';
import { EndDate } from './EndDate';

const FEW = 5;

/** Reports that one answer settles: the end date of their engagement, asked right here. */
export function WaitingGroup({ group }: { readonly group: Waiting }) {
  const t = usePanelT();
  const { go, workspace } = usePanel();
  const byEngagement = group.documents.filter(
    (document) =>
      group.engagementId !== null &&
      workspace.policy.rules[document.class].startsOn === 'engagement completed',
  );
  const others = group.documents.filter((document) => !byEngagement.includes(document));
  const name = group.engagementName ?? t('waiting.noEngagement');
  return (
    <li className="card overflow-hidden">
      <div className="px-4 pt-3 pb-3">
        <button
          type="button"
          onClick={() => go({ place: 'clients', dossier: group.dossier })}
          className="inline-flex items-center gap-0.5 text-sm text-muted hover:underline"
        >
          {group.clientName}
          <ChevronRight className="size-3.5" aria-hidden />
        </button>
        <div className="flex items-start gap-2">
          <h3 className="min-w-0 flex-1 font-medium">{name}</h3>
          <SelectThese
            keys={group.documents.map(({ key }) => key)}
            of={[group.clientName, name].filter(Boolean).join(', ')}
          />
        </div>
        {group.engagementId !== null && byEngagement.length > 0 && (
          <EndDate
            dossier={group.dossier}
            engagementId={group.engagementId}
            name={group.engagementName ?? ''}
            count={byEngagement.length}
          />
        )}
        {others.length > 0 && (
          <p className="text-sm text-muted">{t('waiting.others', { count: others.length })}</p>
        )}
      </div>
      {others.length > 0 && (
        <DocumentList documents={others.slice(0, FEW)} withClient={false} className="border-t border-line" />
      )}
    </li>
  );
}
