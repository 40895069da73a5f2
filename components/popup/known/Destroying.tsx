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
import { PutOffForm } from '../../kit/PutOffForm';
import { usePopup } from '../PopupContext';

type Props = {
  readonly document: DocumentRow;
  readonly status: Status;
  readonly here: string | null;
};

/** Destroyed there, recorded here. The main thing to do once the last day has passed or it was seen again. */
export function Destroying({ document, status, here }: Props) {
  const t = useT();
  const { visit, today } = useSurface();
  const { drafts } = usePopup();
  const key = `dispose:${document.key}`;
  const kept = readDisposed(drafts.load(key));
  const [open, setOpen] = useState<'dispose' | 'later' | null>(kept && 'dispose');
  const { address } = document;
  const urgent = status === 'overdue' || document.flags.includes('seen-again');
  if (document.destroyedOn && !urgent) return null;
  const close = () => {
    drafts.drop(key);
    setOpen(null);
  };
  if (open === 'later') {
    return (
      <section aria-label={t('later')} className="card p-3">
        <PutOffForm document={document} status={status} onDone={close} onCancel={close} />
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
          onInput={(values) => drafts.save(key, values)}
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
      {asksNow(document, status, today) && (
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
