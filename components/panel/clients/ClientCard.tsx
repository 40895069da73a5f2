import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import type { ClientRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { Section } from '../Section';
import { ClientDialog } from './ClientDialog';
import { clientFields } from './clientFields';
import { EraseField } from './EraseField';

export function ClientCard({ client }: { readonly client: ClientRow }) {
  const t = usePanelT();
  const [correcting, setCorrecting] = useState(false);
  const filled = clientFields.filter(({ field }) => field !== 'name' && client[field] !== '');
  return (
    <Section
      title={t('client.data')}
      action={
        <Button
          look="quiet"
          small
          icon={<PencilLine className="size-4" aria-hidden />}
          onClick={() => setCorrecting(true)}
        >
          {t('correct')}
        </Button>
      }
    >
      <dl className="card divide-y divide-line">
        {filled.map(({ field, label }) => (
          <div key={field} className="grid grid-cols-[1fr_auto] items-center gap-x-2 py-1.5 pr-1.5 pl-4">
            <dt className="text-sm text-muted">{t(label)}</dt>
            <dd className="col-start-1">{client[field]}</dd>
            <dd className="col-start-2 row-span-2 row-start-1">
              <EraseField record={client} field={field} label={t(label)} />
            </dd>
          </div>
        ))}
        {filled.length === 0 && (
          <div className="px-4 py-3 text-muted">
            <dt className="sr-only">{t('client.data')}</dt>
            <dd>{t('client.noData')}</dd>
          </div>
        )}
      </dl>
      {correcting && <ClientDialog client={client} onClose={() => setCorrecting(false)} />}
    </Section>
  );
}
