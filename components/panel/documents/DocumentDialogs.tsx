import type { Status } from '@/policy/status';
import type { Dossier } from '@/storage/reader';
import type { DocumentRow, HoldRow } from '@/storage/rows';
import type { MendField } from '../../kit/facts';
import { EngagementDialog } from '../clients/EngagementDialog';
import { PersonDialog } from '../clients/PersonDialog';
import { HoldDialog } from '../holds/HoldDialog';
import { CorrectDialog } from './CorrectDialog';
import { DisposeDialog } from './DisposeDialog';
import type { DocumentAsk } from './DocumentActions';
import { EraseDocumentDialog } from './EraseDocumentDialog';
import { ExtendDialog } from './ExtendDialog';
import { ForgetDialog } from './ForgetDialog';
import { LaterDialog } from './LaterDialog';
import { MoveDialog } from './MoveDialog';
import { ProtectDialog } from './protect/ProtectDialog';

/** What the user wants to do with a document: a step, a field to mend, or a hold to go on from. */
export type Asked = DocumentAsk | { readonly mend: MendField } | { readonly longer: HoldRow } | null;

type Props = {
  readonly document: DocumentRow;
  readonly dossier: Dossier;
  readonly status: Status;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly onClose: () => void;
};

/** The dialog that was asked for. */
export function DocumentDialogs({ document, dossier, status, asked, onAsk, onClose }: Props) {
  if (!asked) return null;
  if (typeof asked === 'object')
    return 'longer' in asked ? (
      <HoldDialog dossier={dossier} document={document} goesOn={asked.longer} onClose={onClose} />
    ) : (
      <Mending document={document} dossier={dossier} field={asked.mend} onAsk={onAsk} onClose={onClose} />
    );
  switch (asked) {
    case 'dispose':
      return <DisposeDialog document={document} onClose={onClose} />;
    case 'move':
      return <MoveDialog document={document} onClose={onClose} />;
    case 'protect':
      return <ProtectDialog document={document} onClose={onClose} />;
    case 'forget':
      return <ForgetDialog document={document} onClose={onClose} />;
    case 'erase':
      return <EraseDocumentDialog document={document} onClose={onClose} />;
    case 'hold':
      return <HoldDialog dossier={dossier} document={document} goesOn={null} onClose={onClose} />;
    case 'extend':
      return <ExtendDialog document={document} onHold={() => onAsk('hold')} onClose={onClose} />;
    case 'later':
      return <LaterDialog document={document} status={status} onClose={onClose} />;
    case 'correct':
      return <CorrectDialog document={document} dossier={dossier} startAt="name" onClose={onClose} />;
  }
}

type MendingProps = Omit<Props, 'asked' | 'status'> & { readonly field: MendField };

/** "This is wrong": the dialog that has the field, of the document or of what it belongs to. */
function Mending({ document, dossier, field, onAsk, onClose }: MendingProps) {
  const engagement = dossier.engagements.find(({ id }) => id === document.engagementId);
  const person = dossier.people.find(({ id }) => id === document.personId);
  const { dossier: dossierId } = dossier.client;
  switch (field) {
    case 'completedOn':
      return (
        engagement && (
          <EngagementDialog dossier={dossierId} engagement={engagement} startAt={field} onClose={onClose} />
        )
      );
    case 'consentOn':
      return person && <PersonDialog dossier={dossierId} person={person} startAt={field} onClose={onClose} />;
    case 'hold': {
      const [first] = document.holds ?? [];
      return first && <HoldDialog dossier={dossier} document={document} goesOn={first} onClose={onClose} />;
    }
    case 'protect':
      return <ProtectDialog document={document} onClose={onClose} />;
    case 'extension':
      return <ExtendDialog document={document} onHold={() => onAsk('hold')} onClose={onClose} />;
    default:
      return <CorrectDialog document={document} dossier={dossier} startAt={field} onClose={onClose} />;
  }
}
