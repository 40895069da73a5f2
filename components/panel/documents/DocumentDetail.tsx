import { useLiveQuery } from 'dexie-react-hooks';
import { FileQuestion } from 'lucide-react';
import { useState } from 'react';
import type { RowKey } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { EmptyState } from '../../kit/EmptyState';
import type { MendField } from '../../kit/facts';
import { Waiting } from '../../kit/Waiting';
import { EngagementDialog } from '../clients/EngagementDialog';
import { PersonDialog } from '../clients/PersonDialog';
import { Heading } from '../Heading';
import { CorrectDialog } from './CorrectDialog';
import { DisposeDialog } from './DisposeDialog';
import { DocumentActions, type DocumentAsk } from './DocumentActions';
import { DocumentVerdict } from './DocumentVerdict';
import { ForgetDialog } from './ForgetDialog';
import { MoveDialog } from './MoveDialog';

type Asked = DocumentAsk | { readonly mend: MendField } | null;
type Props = { readonly documentKey: RowKey; readonly mend: MendField | null };

/** One document: what must happen with it and why, and everything that can be done about it. */
export function DocumentDetail({ documentKey, mend: sentFor }: Props) {
  const { reader } = useSurface();
  const t = usePanelT();
  const [asked, setAsked] = useState<Asked>(sentFor && { mend: sentFor });
  const found = useLiveQuery(async () => {
    const document = await reader.document(documentKey);
    return { document, dossier: document && (await reader.dossier(document.dossier)) };
  }, [reader, documentKey]);
  const close = () => setAsked(null);
  if (!found) return <Waiting className="min-h-96" />;
  const { document, dossier } = found;
  if (!document || !dossier) {
    return (
      <>
        <Heading title={t('document.gone')} back />
        <EmptyState icon={<FileQuestion className="size-6" aria-hidden />} title={t('error.UnknownRecord')} />
      </>
    );
  }
  const mend = typeof asked === 'object' && asked ? asked.mend : null;
  const engagement = dossier.engagements.find(({ id }) => id === document.engagementId);
  const person = dossier.people.find(({ id }) => id === document.personId);
  return (
    <>
      <Heading
        title={document.name}
        back
        under={[document.clientName, document.personName].filter(Boolean).join(' · ')}
      />
      <DocumentVerdict document={document} onMend={(field) => setAsked({ mend: field })} onAsk={setAsked} />
      <DocumentActions document={document} onAsk={setAsked} />
      {asked === 'dispose' && <DisposeDialog document={document} onClose={close} />}
      {asked === 'move' && <MoveDialog document={document} onClose={close} />}
      {asked === 'forget' && <ForgetDialog document={document} onClose={close} />}
      {mend === 'completedOn' && engagement && (
        <EngagementDialog
          dossier={dossier.client.dossier}
          engagement={engagement}
          startAt={mend}
          onClose={close}
        />
      )}
      {mend === 'consentOn' && person && (
        <PersonDialog dossier={dossier.client.dossier} person={person} startAt={mend} onClose={close} />
      )}
      {(asked === 'correct' || (mend && mend !== 'completedOn' && mend !== 'consentOn')) && (
        <CorrectDialog document={document} dossier={dossier} startAt={mend ?? 'name'} onClose={close} />
      )}
    </>
  );
}
