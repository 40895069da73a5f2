import { groundNames, grounds } from '@/policy/disclosure';
import type { Dossier } from '@/storage/reader';
import type { DisclosureRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../../context';
import { Choice } from '../../../kit/Choice';
import { DateField } from '../../../kit/DateField';
import { Dialog } from '../../../kit/Dialog';
import { Form } from '../../../kit/Form';
import { TextField } from '../../../kit/TextField';
import { useCommand } from '../../../kit/useCommand';
import { useForm } from '../../../kit/useForm';
import { complete, type DisclosureValues, valuesOf } from './disclosureValues';
import { Ticks } from './Ticks';

type Props = {
  readonly dossier: Dossier;
  /** Null: a new one. */
  readonly disclosure: DisclosureRow | null;
  readonly onClose: () => void;
};

/** To whom, what, when, and on which of the three grounds: without one it is not recorded (R11). */
export function DisclosureDialog({ dossier, disclosure, onClose }: Props) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const run = useCommand();
  const form = useForm<DisclosureValues>(valuesOf(disclosure, today));
  const { values, set, error } = form;
  const client = dossier.client.dossier;
  const save = async () => {
    const done = await form.submit<unknown>(async (given) => {
      const stated = complete(given);
      if ('type' in stated) return { ok: false, error: stated };
      return disclosure
        ? run('correctDisclosure', { dossier: client, id: disclosure.id, ...stated }, t('saved'))
        : run('addDisclosure', { dossier: client, ...stated }, t('disclosure.added'));
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={disclosure ? t('disclosure.correct') : t('disclosure.title')}
      description={t('disclosure.says')}
      onClose={onClose}
      startAt="to"
    >
      <Form form={form} onSubmit={save} submit={t('save')} onCancel={onClose}>
        <TextField
          label={t('disclosure.to')}
          hint={t('disclosure.to.hint')}
          field="to"
          required
          special="name"
          value={values.to}
          onChange={(value) => set('to', value)}
          error={error('to')}
        />
        <DateField
          label={t('disclosure.on')}
          field="on"
          checks={form.checks}
          max={today}
          value={values.on}
          onChange={(value) => set('on', value)}
          error={error('on')}
        />
        <TextField
          label={t('disclosure.what')}
          hint={dossier.documents.length > 0 ? t('disclosure.what.hint') : undefined}
          special="note"
          value={values.what}
          onChange={(value) => set('what', value)}
          error={error('what')}
        />
        <Ticks
          label={t('disclosure.documents')}
          options={dossier.documents.map(({ id, name }) => ({ id, name }))}
          value={values.documentIds}
          onChange={(value) => set('documentIds', value)}
        />
        <Ticks
          label={t('disclosure.people')}
          options={dossier.people.map(({ id, name }) => ({ id, name }))}
          value={values.personIds}
          onChange={(value) => set('personIds', value)}
        />
        <Choice
          label={t('disclosure.ground')}
          hint={t('disclosure.ground.hint')}
          value={values.ground}
          options={groundNames.map((ground) => ({
            value: ground,
            label: grounds[ground].name[language],
            says: grounds[ground].says[language],
          }))}
          onChange={(ground) => set('ground', ground)}
          error={error('ground')}
        />
        {values.ground === 'consent' && (
          <TextField
            label={t('disclosure.evidence')}
            hint={t('disclosure.evidence.hint')}
            special="note"
            value={values.evidence}
            onChange={(value) => set('evidence', value)}
            error={error('evidence')}
          />
        )}
        {values.ground === 'law' && (
          <TextField
            label={t('disclosure.law')}
            hint={t('disclosure.law.hint')}
            value={values.law}
            onChange={(value) => set('law', value)}
            error={error('law')}
          />
        )}
      </Form>
    </Dialog>
  );
}
