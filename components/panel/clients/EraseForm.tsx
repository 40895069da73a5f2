import { type ReactNode, useState } from 'react';
import { addDays } from '@/policy/calendar';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Checkbox } from '../../kit/Checkbox';
import { Form } from '../../kit/Form';
import { formatDay } from '../../kit/formatDay';
import { TextField } from '../../kit/TextField';
import { useForm } from '../../kit/useForm';

type Props = {
  /** What has to be typed to show that it is meant. */
  readonly name: string;
  /** Records that the law makes the firm keep, and that would go along. */
  readonly kept: readonly DocumentRow[];
  /** Documents on hold that would go along. */
  readonly held: readonly DocumentRow[];
  /** False: something else on the form has to be mended first. */
  readonly ready?: boolean;
  /** What else has to be chosen. */
  readonly children?: ReactNode;
  readonly onErase: () => Promise<Result<unknown, CommandError>>;
  readonly onClose: () => void;
};

/** Nothing brings it back: so the name is typed, and what the law wants kept is named first. */
export function EraseForm({ name, kept, held, ready = true, children, onErase, onClose }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const [elsewhere, setElsewhere] = useState(false);
  const [known, setKnown] = useState(false);
  const form = useForm({ typed: '' });
  const same = form.values.typed.trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
  const allowed = ready && same && (kept.length === 0 || elsewhere) && (held.length === 0 || known);
  return (
    <Form
      form={form}
      onSubmit={() => form.submit(onErase)}
      submit={t('erase.final')}
      look="final"
      disabled={!allowed}
      onCancel={onClose}
    >
      <p className="font-medium">{t('erase.never')}</p>
      {children}
      {kept.length > 0 && (
        <div className="rounded-lg bg-due-soft p-3">
          <p className="font-medium text-due">{t('erase.kept', { count: kept.length })}</p>
          <ul className="my-2 list-disc pl-5 text-sm">
            {kept.map(({ id, name: title, notBefore }) => (
              <li key={id}>
                {title}
                {notBefore && ` · ${t('verdict.keep', { day: formatDay(addDays(notBefore, -1), language) })}`}
              </li>
            ))}
          </ul>
          <Checkbox label={t('erase.elsewhere')} checked={elsewhere} onChange={setElsewhere} />
        </div>
      )}
      {held.length > 0 && (
        <div className="rounded-lg bg-due-soft p-3">
          <p className="font-medium text-due">{t('erase.held', { count: held.length })}</p>
          <ul className="my-2 list-disc pl-5 text-sm">
            {held.map(({ id, name: title, holds = [] }) => (
              <li key={id}>
                {title} · {holds.map(({ reason }) => reason).join(' · ')}
              </li>
            ))}
          </ul>
          <Checkbox label={t('erase.heldKnown')} checked={known} onChange={setKnown} />
        </div>
      )}
      <TextField
        label={t('erase.type', { name })}
        field="typed"
        value={form.values.typed}
        onChange={(value) => form.set('typed', value)}
      />
    </Form>
  );
}
