import { PauseCircle } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import type { HoldRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { Section } from '../Section';
import { HoldDialog } from './HoldDialog';
import { HoldList } from './HoldList';

/** What keeps things of this client from being destroyed, on whatever it was put; and the way to add one. */
export function Holds({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const [asked, setAsked] = useState<HoldRow | 'place' | null>(null);
  const { client, engagements, people, documents } = dossier;
  const own = [client, ...engagements, ...people].flatMap(({ holds = [] }) => holds);
  const ofDocuments = documents.flatMap(({ holds = [] }) => holds.filter(({ of }) => of.kind === 'document'));
  const holds = [...own, ...ofDocuments];
  const dialog = asked && (
    <HoldDialog
      dossier={dossier}
      document={null}
      goesOn={asked === 'place' ? null : asked}
      onClose={() => setAsked(null)}
    />
  );
  const place = (
    <Button
      look="quiet"
      small
      icon={<PauseCircle className="size-4" aria-hidden />}
      onClick={() => setAsked('place')}
    >
      {t('hold.place')}
    </Button>
  );
  return (
    <Section title={t('holds')} count={holds.length} action={place}>
      {holds.length > 0 && <HoldList dossier={dossier} holds={holds} onLonger={setAsked} />}
      {dialog}
    </Section>
  );
}
