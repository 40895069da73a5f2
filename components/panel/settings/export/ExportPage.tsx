import { Download } from 'lucide-react';
import type { ListName } from '@/exchange/export/lists';
import { type PanelKey, usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { Progress } from '../../../kit/Progress';
import { Section } from '../../Section';
import { useExport } from './useExport';

const lists: readonly (readonly [ListName, PanelKey])[] = [
  ['clients', 'export.list.clients'],
  ['people', 'export.list.people'],
  ['engagements', 'export.list.engagements'],
  ['documents', 'export.list.documents'],
  ['disclosures', 'export.list.disclosures'],
];

const icon = <Download className="size-4" aria-hidden />;

export function ExportPage() {
  const t = usePanelT();
  const { busy, stop, everything, list } = useExport();
  return (
    <>
      <Section title={t('export.everything')}>
        <div className="card flex flex-col items-start gap-3 p-4">
          <p className="text-sm text-muted">{t('export.everything.says')}</p>
          <Button icon={icon} busy={busy !== null} onClick={() => void everything()}>
            {t('export.json')}
          </Button>
        </div>
      </Section>
      <Section title={t('export.lists')}>
        <div className="card flex flex-col items-start gap-3 p-4">
          <p className="text-sm text-muted">{t('export.lists.says')}</p>
          <div className="flex flex-wrap gap-2">
            {lists.map(([name, label]) => (
              <Button key={name} icon={icon} busy={busy !== null} onClick={() => void list(name)}>
                {t(label)}
              </Button>
            ))}
          </div>
        </div>
      </Section>
      <div className="min-h-24">
        {busy && (
          <Progress
            text={t('export.busy', busy)}
            done={busy.done}
            of={busy.of}
            stop={t('export.stop')}
            onStop={stop}
          />
        )}
      </div>
    </>
  );
}
