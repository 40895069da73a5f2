import { PencilLine, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import type { EngagementRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import { IconButton } from '../../kit/IconButton';
import { Section } from '../Section';
import { EngagementDialog } from './EngagementDialog';
import { Quotes } from './quotes/Quotes';

export function Engagements({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const [asked, setAsked] = useState<EngagementRow | 'add' | null>(null);
  return (
    <Section
      title={t('engagements')}
      count={dossier.engagements.length}
      action={
        <Button
          look="quiet"
          small
          icon={<Plus className="size-4" aria-hidden />}
          onClick={() => setAsked('add')}
        >
          {t('engagements.add')}
        </Button>
      }
    >
      {dossier.engagements.length === 0 ? (
        <p className="card px-4 py-3 text-muted">{t('engagements.none')}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {dossier.engagements.map((engagement) => (
            <li key={engagement.id}>
              <EngagementLine engagement={engagement} onCorrect={() => setAsked(engagement)} />
            </li>
          ))}
        </ul>
      )}
      <Quotes dossier={dossier} />
      {asked && (
        <EngagementDialog
          dossier={dossier.client.dossier}
          engagement={asked === 'add' ? null : asked}
          startAt={asked === 'add' || asked.completedOn ? 'name' : 'completedOn'}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

function EngagementLine({ engagement, onCorrect }: { engagement: EngagementRow; onCorrect: () => void }) {
  const t = usePanelT();
  const { language } = useSurface();
  const { name, type, completedOn } = engagement;
  return (
    <div className="flex items-start gap-1 py-2.5 pr-1.5 pl-4">
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">{name}</h3>
        <p className="text-sm text-muted">
          {t(`engagement.${type}`)} ·{' '}
          {completedOn
            ? t('engagements.completed', { day: formatDay(completedOn, language) })
            : t('engagements.running')}
        </p>
      </div>
      {!completedOn && (
        <Button small onClick={onCorrect} aria-label={t('engagements.endOf', { name })}>
          {t('engagements.end')}
        </Button>
      )}
      <IconButton
        label={t('engagements.correctOf', { name })}
        icon={<PencilLine className="size-4" aria-hidden />}
        onClick={onCorrect}
      />
    </div>
  );
}
