import type { Day } from '@/policy/calendar';
import { extendableTo } from '@/policy/window';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { ClauseTag } from '../../kit/ClauseTag';
import { DateField } from '../../kit/DateField';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { formatDay } from '../../kit/formatDay';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { usePanel } from '../PanelContext';
import { Extensions } from './Extensions';

type Props = {
  readonly document: DocumentRow;
  /** There is no room: a claim may still keep it. */
  readonly onHold: () => void;
  readonly onClose: () => void;
};

/** Longer than its term, as far as its class allows; where it does not, the clause says why and the hold is named. */
export function ExtendDialog({ document, onHold, onClose }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const { policy } = usePanel().workspace;
  const rule = policy.rules[document.class];
  const most = extendableTo(document, policy);
  const hasRoom = most !== null && document.lastDay !== null && document.lastDay < most;
  return (
    <Dialog title={t('extend')} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <Extensions document={document} />
        {hasRoom ? (
          <ExtendForm document={document} most={most} onClose={onClose} />
        ) : (
          <>
            <p>
              <strong className="font-semibold">{t('extend.not')}</strong> {rule.says[language]}{' '}
              <ClauseTag clause={rule.clause} />
            </p>
            <p className="text-muted">{t('extend.hold')}</p>
            <div>
              <Button look="primary" onClick={onHold}>
                {t('hold.place')}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

type FormProps = { readonly document: DocumentRow; readonly most: Day; readonly onClose: () => void };

function ExtendForm({ document, most, onClose }: FormProps) {
  const t = usePanelT();
  const { language } = useSurface();
  const run = useCommand();
  const form = useForm<{ until: Day | null; reason: string }>({ until: null, reason: '' });
  const { values, set, error } = form;
  const save = async () => {
    const done = await form.submit(async ({ until, reason }) => {
      if (!until) return missing;
      const { dossier, id } = document;
      const said = t('extend.done', { day: formatDay(until, language) });
      return run('extendDocument', { dossier, id, until, reason }, said);
    });
    if (done) onClose();
  };
  return (
    <Form form={form} onSubmit={save} submit={t('extend.save')} onCancel={onClose}>
      <DateField
        checks={form.checks}
        label={t('extend.until')}
        hint={t('extend.most', { day: formatDay(most, language) })}
        field="until"
        max={most}
        value={values.until}
        onChange={(until) => set('until', until)}
        error={error('until')}
      />
      <TextField
        special="note"
        label={t('extend.reason')}
        field="reason"
        required
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={error('reason')}
      />
    </Form>
  );
}

const missing = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'until', problem: 'required' }] },
} as const;
