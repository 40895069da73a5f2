import { useState } from 'react';
import { namedAfter } from '@/policy/namedAfter';
import type { Dossier } from '@/storage/reader';
import type { EngagementRow, PersonRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { type NamedRecords, namedRecords } from './namedRecords';

export type NamedChoice = {
  readonly found: NamedRecords;
  readonly isTicked: (id: string) => boolean;
  readonly tick: (id: string, ticked: boolean) => void;
  readonly newName: (engagement: EngagementRow) => string;
  readonly rename: (id: string, name: string) => void;
  /** What is wrong with the new name of an engagement that is ticked. */
  readonly wrong: (engagement: EngagementRow) => string | undefined;
};

/** Which of the records that are called after a person go or get another name. What surely is about them is ticked. */
export function useNamedChoice(dossier: Dossier, person: PersonRow): NamedChoice {
  const t = usePanelT();
  const { today } = useSurface();
  // As it stood when the dialog opened: a list that changes under the ticks would tick something else.
  const [found] = useState(() => namedRecords(dossier, person, today));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () =>
      new Set([...found.documents, ...found.engagements].filter(({ sure }) => sure).map(({ row }) => row.id)),
  );
  const [names, setNames] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      found.engagements.map(({ row, without }) => [row.id, without || t(`engagement.${row.type}`)]),
    ),
  );
  const newName = ({ id }: EngagementRow) => names[id] ?? '';
  return {
    found,
    isTicked: (id) => ticked.has(id),
    tick: (id, on) => setTicked(new Set(on ? [...ticked, id] : [...ticked].filter((one) => one !== id))),
    newName,
    rename: (id, name) => setNames({ ...names, [id]: name }),
    wrong: (engagement) => {
      if (!ticked.has(engagement.id)) return undefined;
      const name = newName(engagement);
      if (name.trim() === '') return t('problem.required');
      const still = namedAfter(name, person.name, { others: [], client: dossier.client.name });
      return still === 'sure' ? t('erase.named.still') : undefined;
    },
  };
}
