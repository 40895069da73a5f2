import { useLiveQuery } from 'dexie-react-hooks';
import { FileQuestion } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import type { DocumentRow, RowKey } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { asksNow } from '../../kit/documentNow';
import { EmptyState } from '../../kit/EmptyState';
import type { MendField } from '../../kit/facts';
import { useStatus } from '../../kit/useStatus';
import { Waiting } from '../../kit/Waiting';
import { Heading } from '../Heading';
import { usePanel } from '../PanelContext';
import { DocumentActions } from './DocumentActions';
import { type Asked, DocumentDialogs } from './DocumentDialogs';
import { DocumentVerdict } from './DocumentVerdict';
import { Protection } from './protect/Protection';

type Props = { readonly documentKey: RowKey; readonly mend: MendField | null };

/** One document: what must happen with it and why, and everything that can be done about it. */
export function DocumentDetail({ documentKey, mend }: Props) {
  const { reader } = useSurface();
  const t = usePanelT();
  const found = useLiveQuery(async () => {
    const document = await reader.document(documentKey);
    return { document, dossier: document && (await reader.dossier(document.dossier)) };
  }, [reader, documentKey]);
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
  return <Shown document={document} dossier={dossier} mend={mend} />;
}

type ShownProps = {
  readonly document: DocumentRow;
  readonly dossier: Dossier;
  readonly mend: MendField | null;
};

function Shown({ document, dossier, mend }: ShownProps) {
  const { today } = useSurface();
  const { workspace } = usePanel();
  const [asked, setAsked] = useState<Asked>(mend && { mend });
  const status = useStatus(document, workspace.policy);
  return (
    <>
      <Heading
        title={document.name}
        back
        under={[document.clientName, document.personName].filter(Boolean).join(' · ')}
      />
      <DocumentVerdict
        document={document}
        dossier={dossier}
        onMend={(field) => setAsked({ mend: field })}
        onAsk={setAsked}
        onLonger={(hold) => setAsked({ longer: hold })}
      />
      <Protection document={document} />
      <DocumentActions document={document} asks={asksNow(document, status, today)} onAsk={setAsked} />
      <DocumentDialogs
        document={document}
        dossier={dossier}
        status={status}
        asked={asked}
        onAsk={setAsked}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
