import { CircleCheck, Pin } from 'lucide-react';
import { usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { noClient } from '../clients/clientFields';
import { StepHeading } from './StepHeading';

type Props = { readonly clients: number; readonly onDone: () => void; readonly onBack: () => void };

export function FirstClientStep({ clients, onDone, onBack }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const form = useForm({ name: '', principal: '' });
  const save = async () => {
    const done = await form.submit((values) =>
      run('addClient', { ...noClient, ...values }, t('client.added')),
    );
    if (done) onDone();
  };
  return (
    <>
      <StepHeading title={t('onboarding.client')} says={t('onboarding.client.says')} />
      {clients > 0 ? (
        <>
          <p className="flex items-start gap-2 text-ok">
            <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
            {t('onboarding.client.there', { count: clients })}
          </p>
          <Actions>
            <Button look="primary" onClick={onDone}>
              {t('onboarding.next')}
            </Button>
          </Actions>
        </>
      ) : (
        <Form form={form} onSubmit={save} submit={t('onboarding.next')}>
          <TextField
            special="name"
            label={t('client.name')}
            field="name"
            required
            value={form.values.name}
            onChange={(value) => form.set('name', value)}
            error={form.error('name')}
          />
          <TextField
            special="name"
            label={t('client.principal')}
            value={form.values.principal}
            onChange={(value) => form.set('principal', value)}
            error={form.error('principal')}
          />
        </Form>
      )}
      <div className="mt-6 flex items-start gap-3 rounded-lg bg-accent-soft px-3.5 py-3">
        <Pin className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden />
        <div>
          <h2 className="font-semibold">{t('onboarding.pin')}</h2>
          <p className="text-sm">{t('onboarding.pin.how')}</p>
        </div>
      </div>
      <Actions>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button look="quiet" onClick={onDone}>
          {t('onboarding.skip')}
        </Button>
      </Actions>
    </>
  );
}
