import {
  AlarmClock,
  CalendarPlus,
  Eraser,
  ExternalLink,
  FolderInput,
  LockKeyhole,
  PauseCircle,
  PencilLine,
  ShieldCheck,
  Undo2,
  Users,
} from 'lucide-react';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { usePanel } from '../PanelContext';

export type DocumentAsk =
  | 'correct'
  | 'move'
  | 'dispose'
  | 'forget'
  | 'hold'
  | 'extend'
  | 'later'
  | 'erase'
  | 'protect';

type Props = {
  readonly document: DocumentRow;
  /** Something of it stands in today's list, so it can be put off. */
  readonly asks: boolean;
  readonly onAsk: (ask: DocumentAsk) => void;
};

const icon = 'size-4';

export function DocumentActions({ document, asks, onAsk }: Props) {
  const t = usePanelT();
  const { visit } = useSurface();
  const { go } = usePanel();
  const { address } = document;
  return (
    <section aria-label={t('document.actions')} className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2">
        {address && (
          <Button
            look="primary"
            icon={<ExternalLink className={icon} aria-hidden />}
            onClick={() => visit(address)}
          >
            {t('document.visit')}
          </Button>
        )}
        {!document.destroyedOn && (
          <Button icon={<ShieldCheck className={icon} aria-hidden />} onClick={() => onAsk('dispose')}>
            {t('document.dispose')}
          </Button>
        )}
        <Button icon={<PencilLine className={icon} aria-hidden />} onClick={() => onAsk('correct')}>
          {t('document.correct')}
        </Button>
      </div>
      <div className="flex flex-wrap gap-x-1 gap-y-2 border-t border-line pt-3">
        {asks && (
          <Button
            look="quiet"
            small
            icon={<AlarmClock className={icon} aria-hidden />}
            onClick={() => onAsk('later')}
          >
            {t('later')}
          </Button>
        )}
        {!document.destroyedOn && (
          <Button
            look="quiet"
            small
            icon={<PauseCircle className={icon} aria-hidden />}
            onClick={() => onAsk('hold')}
          >
            {t('hold.place')}
          </Button>
        )}
        {!document.destroyedOn && document.lastDay && (
          <Button
            look="quiet"
            small
            icon={<CalendarPlus className={icon} aria-hidden />}
            onClick={() => onAsk('extend')}
          >
            {t('extend')}
          </Button>
        )}
        {!document.destroyedOn && (
          <Button
            look="quiet"
            small
            icon={<LockKeyhole className={icon} aria-hidden />}
            onClick={() => onAsk('protect')}
          >
            {t('protect')}
          </Button>
        )}
        <Button
          look="quiet"
          small
          icon={<Users className={icon} aria-hidden />}
          onClick={() => go({ place: 'clients', dossier: document.dossier })}
        >
          {t('document.toClient')}
        </Button>
        <Button
          look="quiet"
          small
          icon={<FolderInput className={icon} aria-hidden />}
          onClick={() => onAsk('move')}
        >
          {t('document.move')}
        </Button>
        <Button
          look="quiet"
          small
          icon={<Undo2 className={icon} aria-hidden />}
          onClick={() => onAsk('forget')}
        >
          {t('document.forget')}
        </Button>
        <Button
          look="quiet"
          small
          icon={<Eraser className={icon} aria-hidden />}
          onClick={() => onAsk('erase')}
        >
          {t('erase.document')}
        </Button>
      </div>
    </section>
  );
}
