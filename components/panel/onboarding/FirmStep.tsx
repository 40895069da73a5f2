import { ArchiveRestore } from 'lucide-react';
import { applyPack } from '@/policy/applyPack';
import { type PackId, packIds, packOf } from '@/policy/packs';
import { lastVersion } from '@/policy/versions';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { Choice } from '../../kit/Choice';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { usePanel } from '../PanelContext';
import { PreviewDialog } from '../settings/policy/PreviewDialog';
import { usePreview } from '../settings/policy/usePreview';
import { StepHeading } from './StepHeading';

type Props = {
  readonly firm: string;
  readonly onDone: () => void;
  /** There is more to say here, though the firm has its name by now. */
  readonly onStay: () => void;
  /** Null: there is something in the register already, which no backup is put over. */
  readonly onRestore: (() => void) | null;
};
type Values = { name: string; pack: PackId };

/** What the firm is called, and what it starts from; a pack is looked at before it is accepted. */
export function FirmStep({ firm, onDone, onStay, onRestore }: Props) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const { versions } = usePanel().workspace;
  const run = useCommand();
  const { shown, look, close } = usePreview();
  const now = lastVersion(versions);
  const form = useForm<Values>({ name: firm, pack: now.pack ?? 'optiwork' });
  const save = async () => {
    const done = await form.submit<unknown>(async ({ name, pack }) => {
      onStay();
      if (firm === '' || name !== firm) {
        const named = await run('setFirm', { name }, t('saved'));
        if (!named.ok) return named;
      }
      if (pack === (now.pack ?? 'optiwork')) {
        onDone();
        return { ok: true, value: null };
      }
      return look({
        from: now.from && now.from > today ? now.from : today,
        pack,
        choices: applyPack(pack, now.choices),
      });
    });
    return done;
  };
  return (
    <>
      <StepHeading title={t('onboarding.firm')} says={t('onboarding.firm.says')} first />
      <Form form={form} onSubmit={save} submit={t('onboarding.next')}>
        <TextField
          label={t('firm.name')}
          field="name"
          value={form.values.name}
          onChange={(value) => form.set('name', value)}
          error={form.error('name')}
        />
        <Choice
          label={t('packs.choose')}
          hint={t('packs.choose.says')}
          value={form.values.pack}
          options={packIds.map((pack) => ({
            value: pack,
            label: packOf(pack).name[language],
            says: packOf(pack).says[language],
          }))}
          onChange={(pack) => form.set('pack', pack)}
        />
      </Form>
      {onRestore && (
        <p className="mt-6">
          <Button
            look="quiet"
            className="-ml-3"
            icon={<ArchiveRestore className="size-4" aria-hidden />}
            onClick={onRestore}
          >
            {t('restore.have')}
          </Button>
        </p>
      )}
      {shown.state !== 'none' && <PreviewDialog shown={shown} onClose={close} onAccepted={onDone} />}
    </>
  );
}
