import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import type { PersonRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { Section } from '../Section';
import { ErasePersonDialog } from './ErasePersonDialog';
import { PersonCard } from './PersonCard';
import { PersonDialog } from './PersonDialog';

type Asked =
  | { readonly what: 'correct' | 'erase'; readonly person: PersonRow }
  | { readonly what: 'add' }
  | null;

export function People({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  return (
    <Section
      title={t('people')}
      count={dossier.people.length}
      action={
        <Button
          look="quiet"
          small
          icon={<Plus className="size-4" aria-hidden />}
          onClick={() => setAsked({ what: 'add' })}
        >
          {t('person.add')}
        </Button>
      }
    >
      {dossier.people.length === 0 ? (
        <p className="card px-4 py-3 text-muted">{t('people.none')}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {dossier.people.map((person) => (
            <li key={person.id}>
              <PersonCard
                dossier={dossier}
                person={person}
                onCorrect={() => setAsked({ what: 'correct', person })}
                onErase={() => setAsked({ what: 'erase', person })}
              />
            </li>
          ))}
        </ul>
      )}
      {asked?.what === 'add' && (
        <PersonDialog dossier={dossier.client.dossier} person={null} onClose={close} />
      )}
      {asked?.what === 'correct' && (
        <PersonDialog dossier={dossier.client.dossier} person={asked.person} onClose={close} />
      )}
      {asked?.what === 'erase' && (
        <ErasePersonDialog dossier={dossier} person={asked.person} onClose={close} />
      )}
    </Section>
  );
}
