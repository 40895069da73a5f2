import { usePanelT } from '../../context';
import { RestoreForm } from '../backup/RestoreForm';
import { StepHeading } from './StepHeading';

type Props = { readonly onDone: () => void; readonly onBack: () => void };

/** "I have a backup": the register of before, in a browser that has none. */
export function RestoreStep({ onDone, onBack }: Props) {
  const t = usePanelT();
  return (
    <>
      <StepHeading title={t('restore.title')} says={t('restore.says')} />
      <RestoreForm onDone={onDone} onCancel={onBack} />
    </>
  );
}
