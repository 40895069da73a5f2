import type { Dossier } from '@/storage/reader';
import type { DocumentRow, HoldRow } from '@/storage/rows';
import { usePanelT } from '../../context';

export type Scope = { readonly value: string; readonly label: string; readonly of: HoldRow['of'] };

/** What can be put on hold from here: the document with what it belongs to, or everything of a client. */
export function useScopes(
  { client, engagements, people }: Dossier,
  document: DocumentRow | null,
): readonly Scope[] {
  const t = usePanelT();
  const scope = (of: HoldRow['of'], label: string): Scope => ({ value: `${of.kind}/${of.id}`, label, of });
  const whole = scope({ kind: 'client', id: client.id }, t('hold.scope.client', { name: client.name }));
  const around = [
    ...engagements
      .filter(({ id }) => !document || document.engagementId === id)
      .map(({ id, name }) => scope({ kind: 'engagement', id }, t('hold.scope.engagement', { name }))),
    ...people
      .filter(({ id }) => !document || document.personId === id)
      .map(({ id, name }) => scope({ kind: 'person', id }, t('hold.scope.person', { name }))),
  ];
  return document
    ? [scope({ kind: 'document', id: document.id }, t('hold.scope.document')), ...around, whole]
    : [whole, ...around];
}
