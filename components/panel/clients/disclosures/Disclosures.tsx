import { PencilLine, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { disclosureClause, grounds } from '@/policy/disclosure';
import type { Dossier } from '@/storage/reader';
import type { DisclosureRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { ClauseTag } from '../../../kit/ClauseTag';
import { formatDay } from '../../../kit/formatDay';
import { IconButton } from '../../../kit/IconButton';
import { useCommand } from '../../../kit/useCommand';
import { Section } from '../../Section';
import { DisclosureDialog } from './DisclosureDialog';

/** What of this client went to third parties, the latest first. */
export function Disclosures({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const [asked, setAsked] = useState<DisclosureRow | 'add' | null>(null);
  const { disclosures } = dossier;
  return (
    <Section
      title={t('disclosures')}
      count={disclosures.length}
      action={
        <Button
          look="quiet"
          small
          icon={<Plus className="size-4" aria-hidden />}
          onClick={() => setAsked('add')}
        >
          {t('disclosure.add')}
        </Button>
      }
    >
      {disclosures.length === 0 ? (
        <p className="card px-4 py-3 text-muted">
          {t('disclosures.none')} <ClauseTag clause={disclosureClause} />
        </p>
      ) : (
        <ul className="card divide-y divide-line">
          {disclosures.map((disclosure) => (
            <li key={disclosure.id}>
              <DisclosureLine disclosure={disclosure} onCorrect={() => setAsked(disclosure)} />
            </li>
          ))}
        </ul>
      )}
      {asked && (
        <DisclosureDialog
          dossier={dossier}
          disclosure={asked === 'add' ? null : asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

type Props = { readonly disclosure: DisclosureRow; readonly onCorrect: () => void };

function DisclosureLine({ disclosure, onCorrect }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const run = useCommand();
  const { to, on, what, ground, evidence, law, documents, people } = disclosure;
  const given = [...documents.map(({ name }) => name), what].filter(Boolean).join(', ');
  const about = people.map(({ name }) => name).join(', ');
  const why = [grounds[ground].name[language], evidence, law].filter(Boolean).join(': ');
  const forget = () =>
    void run(
      'forgetDisclosure',
      { dossier: disclosure.dossier, id: disclosure.id },
      t('disclosure.forgotten'),
    );
  return (
    <div className="flex items-start gap-1 py-2.5 pr-1.5 pl-4">
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">{to}</h3>
        <p className="text-sm">{given || t('disclosure.gone')}</p>
        <p className="text-sm text-muted">{[formatDay(on, language), about].filter(Boolean).join(' · ')}</p>
        <p className="text-sm text-muted">
          {why} <ClauseTag clause={disclosureClause} />
        </p>
      </div>
      <IconButton
        label={t('disclosure.correctOf', { to })}
        icon={<PencilLine className="size-4" aria-hidden />}
        onClick={onCorrect}
      />
      <IconButton
        label={t('disclosure.forgetOf', { to })}
        icon={<Trash2 className="size-4" aria-hidden />}
        onClick={forget}
      />
    </div>
  );
}
