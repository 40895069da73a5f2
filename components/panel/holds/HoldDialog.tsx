import type { Dossier } from '@/storage/reader';
import type { DocumentRow, HoldRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { SelectField } from '../../kit/SelectField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { HoldFields, type HoldValues, noFrom } from './HoldFields';
import { useScopes } from './useScopes';

type Props = {
  readonly dossier: Dossier;
  /** The document that it is about, when it is about one. */
  readonly document: DocumentRow | null;
  /** The hold to go on from, with another end; null: a new one. */
  readonly goesOn: HoldRow | null;
  readonly onClose: () => void;
};

type Values = HoldValues & { scope: string };

/** Nothing of it needs to go until the hold ends: why, who says so, and until when. */
export function HoldDialog({ dossier, document, goesOn, onClose }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const run = useCommand();
  const scopes = useScopes(dossier, document);
  const form = useForm<Values>({
    scope: scopes[0]?.value ?? '',
    reason: goesOn?.reason ?? '',
    owner: goesOn?.owner ?? '',
    from: goesOn?.from ?? today,
    until: null,
  });
  const { values, set } = form;
  const save = async () => {
    const done = await form.submit(async ({ scope, reason, owner, from, until }) => {
      const of = goesOn?.of ?? scopes.find(({ value }) => value === scope)?.of;
      if (!from || !of) return noFrom;
      const input = { dossier: dossier.client.dossier, of, reason, owner, from, until };
      return run('placeHold', { ...input, ...(goesOn && { replaces: goesOn.id }) }, t('hold.done'));
    });
    if (done) onClose();
  };
  const picked = scopes.find(({ value }) => value === values.scope);
  return (
    <Dialog
      title={t(goesOn ? 'hold.longer' : 'hold.place')}
      description={t('hold.says')}
      onClose={onClose}
      startAt={goesOn ? 'until' : 'reason'}
    >
      <Form form={form} onSubmit={save} submit={t('hold.place')} onCancel={onClose}>
        {!goesOn && (
          <SelectField
            label={t('hold.scope')}
            field="scope"
            value={values.scope}
            options={scopes}
            hint={picked?.of.kind === 'document' ? undefined : t('hold.scope.later')}
            onChange={(scope) => set('scope', scope)}
          />
        )}
        <HoldFields form={form} />
      </Form>
    </Dialog>
  );
}
