import type { Day } from '@/policy/calendar';
import type { PersonRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { ClauseTag } from '../../kit/ClauseTag';
import { DateField } from '../../kit/DateField';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { changed } from '../changed';

type Props = {
  readonly dossier: string;
  /** Null: a new one. */
  readonly person: PersonRow | null;
  readonly startAt?: string;
  readonly onClose: () => void;
};
type Values = { name: string; email: string; phone: string; consentOn: Day | null; consentHow: string };

export function PersonDialog({ dossier, person, startAt = 'name', onClose }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const run = useCommand();
  const before: Values = {
    name: person?.name ?? '',
    email: person?.email ?? '',
    phone: person?.phone ?? '',
    consentOn: person?.consentOn ?? null,
    consentHow: person?.consentHow ?? '',
  };
  const form = useForm(before);
  const { values, set, error } = form;
  const save = async () => {
    const done = await form.submit((after) =>
      person
        ? run('correctPerson', { dossier, id: person.id, ...changed(before, after) }, t('saved'))
        : run('addPerson', { dossier, ...after }, t('person.added')),
    );
    if (done) onClose();
  };
  return (
    <Dialog title={person ? t('person.correct') : t('person.add')} onClose={onClose} startAt={startAt}>
      <Form form={form} onSubmit={save} submit={t('save')} onCancel={onClose}>
        <TextField
          special="name"
          label={t('person.name')}
          field="name"
          required
          value={values.name}
          onChange={(value) => set('name', value)}
          error={error('name')}
        />
        <TextField
          label={t('person.email')}
          type="email"
          value={values.email}
          onChange={(value) => set('email', value)}
          error={error('email')}
        />
        <TextField
          label={t('person.phone')}
          type="tel"
          value={values.phone}
          onChange={(value) => set('phone', value)}
          error={error('phone')}
        />
        <fieldset className="flex flex-col gap-3 rounded-lg bg-sunken p-3">
          <legend className="float-left mb-1 w-full font-medium">
            {t('person.consent')} <ClauseTag clause="R2" />
          </legend>
          <p className="clear-both text-sm text-muted">{t('person.consent.says')}</p>
          <DateField
            label={t('person.consentOn')}
            field="consentOn"
            checks={form.checks}
            max={today}
            value={values.consentOn}
            onChange={(value) => set('consentOn', value)}
            error={error('consentOn')}
          />
          <TextField
            special="note"
            label={t('person.consentHow')}
            hint={t('person.consentHow.hint')}
            value={values.consentHow}
            onChange={(value) => set('consentHow', value)}
            error={error('consentHow')}
          />
        </fieldset>
      </Form>
    </Dialog>
  );
}
