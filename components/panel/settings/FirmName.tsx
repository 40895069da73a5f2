import { useLiveQuery } from 'dexie-react-hooks';
import { usePanelT, useSurface } from '../../context';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { Section } from '../Section';

export function FirmName() {
  const { reader } = useSurface();
  const t = usePanelT();
  const found = useLiveQuery(async () => ({ name: await reader.firmName() }), [reader]);
  return (
    <Section title={t('firm')}>
      <div className="card min-h-36 p-4">
        {found && <NameForm key={found.name} name={found.name ?? ''} />}
      </div>
    </Section>
  );
}

function NameForm({ name }: { readonly name: string }) {
  const t = usePanelT();
  const run = useCommand();
  const form = useForm({ name });
  return (
    <Form
      form={form}
      onSubmit={() => form.submit((values) => run('setFirm', values, t('saved')))}
      submit={t('save')}
    >
      <TextField
        label={t('firm.name')}
        field="name"
        value={form.values.name}
        onChange={(value) => form.set('name', value)}
        error={form.error('name')}
      />
    </Form>
  );
}
