import { AlarmClock, ExternalLink, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { isDay } from '@/policy/calendar';
import type { Status } from '@/policy/status';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { Button } from '../../kit/Button';
import { copyKinds } from '../../kit/copyKinds';
import { type Disposed, DisposeForm } from '../../kit/DisposeForm';
import { asksNow } from '../../kit/documentNow';
import { endings } from '../../kit/outcomes';
import { type PutOff, PutOffForm } from '../../kit/PutOffForm';
import { usePopup } from '../PopupContext';

type Props = {
  readonly document: DocumentRow;
  readonly status: Status;
  readonly here: string | null;
};

type Open = 'dispose' | 'later';

/** Destroyed there, recorded here. The main thing to do once the last day has passed or it was seen again. */
export function Destroying({ document, status, here }: Props) {
  const t = useT();
  const { visit, today } = useSurface();
  const { drafts } = usePopup();
  const keys = { dispose: `dispose:${document.key}`, later: `later:${document.key}` };
  const kept = readDisposed(drafts.load(keys.dispose));
  const putOff = readPutOff(drafts.load(keys.later));
  const asks = asksNow(document, status, today);
  const [open, setOpen] = useState<Open | null>((kept && 'dispose') ?? (putOff && asks ? 'later' : null));
  const { address } = document;
  const urgent = status === 'overdue' || document.flags.includes('seen-again');
  if (document.destroyedOn && !urgent) return null;
  const close = () => {
    if (open) drafts.drop(keys[open]);
    setOpen(null);
  };
  if (open === 'later') {
    return (
      <section aria-label={t('later')} className="card p-3">
        <PutOffForm
          document={document}
          status={status}
          initial={putOff}
          onInput={(values) => drafts.save(keys.later, values)}
          onDone={close}
          onCancel={close}
        />
      </section>
    );
  }
  if (open === 'dispose') {
    return (
      <section aria-label={t('popup.destroyed')} className="card p-3">
        <p className="mb-3 text-sm text-muted">{t('dispose.how')}</p>
        <DisposeForm
          document={document}
          initial={kept}
          onInput={(values) => drafts.save(keys.dispose, values)}
          onDone={close}
          onCancel={close}
        />
      </section>
    );
  }
  return (
    <div className={urgent ? 'flex flex-col gap-2' : 'flex flex-wrap gap-2'}>
      <Button
        look={urgent ? 'primary' : 'secondary'}
        small={!urgent}
        icon={<ShieldCheck className="size-4" aria-hidden />}
        onClick={() => setOpen('dispose')}
      >
        {t('popup.destroyed')}
      </Button>
      {address && address !== here && (
        <Button
          small={!urgent}
          icon={<ExternalLink className="size-4" aria-hidden />}
          onClick={() => visit(address)}
        >
          {t('document.visit')}
        </Button>
      )}
      {asks && (
        <Button
          small={!urgent}
          icon={<AlarmClock className="size-4" aria-hidden />}
          onClick={() => setOpen('later')}
        >
          {t('later')}
        </Button>
      )}
    </div>
  );
}

function readDisposed(kept: unknown): Disposed | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { on, copies, outcome, reason } = kept as Readonly<Record<string, unknown>>;
  if (!Array.isArray(copies)) return null;
  return {
    on: typeof on === 'string' && isDay(on) ? on : null,
    copies: copyKinds.filter((kind) => copies.includes(kind)),
    outcome: endings.find((ending) => ending === outcome) ?? 'destroyed',
    reason: typeof reason === 'string' ? reason : '',
  };
}

function readPutOff(kept: unknown): PutOff | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { backOn, reason } = kept as Readonly<Record<string, unknown>>;
  if (typeof reason !== 'string') return null;
  return { backOn: typeof backOn === 'string' && isDay(backOn) ? backOn : null, reason };
}
