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
  const byEngagement = ({ class: of }: Waiting['all'][number]) =>
    group.engagementId !== null &&
    of !== '' &&
    workspace.policy.rules[of].startsOn === 'engagement completed';
  const settled = group.all.filter(byEngagement).length;
  const others = group.all.length - settled;
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
            keys={group.all.map(({ key }) => key)}
            of={[group.clientName, name].filter(Boolean).join(', ')}
          />
        </div>
        {group.engagementId !== null && settled > 0 && (
          <EndDate
            dossier={group.dossier}
            engagementId={group.engagementId}
            name={group.engagementName ?? ''}
            count={settled}
          />
        )}
        {others > 0 && <p className="text-sm text-muted">{t('waiting.others', { count: others })}</p>}
      </div>
      {others > 0 && (
        <DocumentList
          documents={group.documents.filter((document) => !byEngagement(document)).slice(0, FEW)}
          withClient={false}
          className="border-t border-line"
        />
      )}
    </li>
  );
}
