import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Moment } from '@/storage/reader';
import { type PanelKey, usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Section } from '../../Section';
import { GoBackDialog } from './GoBackDialog';

const reasons = {
  import: 'moments.import',
  bulk: 'moments.bulk',
  update: 'moments.update',
  'go-back': 'moments.goBack',
} as const satisfies Record<Moment['reason'], PanelKey>;

/** The register as it stood before much of it changed at once. */
export function MomentsPage() {
  const { reader, language } = useSurface();
  const t = usePanelT();
  const moments = useLiveQuery(() => reader.moments(), [reader]);
  const [asked, setAsked] = useState<Moment | null>(null);
  const at = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <Section title={t('moments.title')}>
      <p className="mb-3 text-sm text-muted">{t('moments.what')}</p>
      <div className="card min-h-12">
        {moments?.length === 0 && <p className="px-4 py-3 text-muted">{t('moments.none')}</p>}
        <ul className="divide-y divide-line">
          {moments?.map((moment) => (
            <li key={moment.id} className="flex items-center gap-2 py-2 pr-2 pl-4">
              <div className="min-w-0 flex-1">
                <p>{t(reasons[moment.reason])}</p>
                <p className="text-sm text-muted">{at.format(moment.at)}</p>
              </div>
              <Button
                small
                onClick={() => setAsked(moment)}
                aria-label={t('moments.goTo', { at: at.format(moment.at) })}
              >
                {t('moments.go')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {asked && <GoBackDialog moment={asked} at={at.format(asked.at)} onClose={() => setAsked(null)} />}
    </Section>
  );
}
