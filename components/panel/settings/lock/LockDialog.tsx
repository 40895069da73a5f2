import type { ReactNode } from 'react';
import { usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { Problem } from '../../../kit/Problem';
import { Working } from '../../../kit/Working';
import type { useLockForm } from './useLockForm';

type Props = {
  readonly title: string;
  readonly description: string;
  readonly form: Pick<ReturnType<typeof useLockForm>, 'busy' | 'problem' | 'element'>;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog about the lock that is on; its button says what its title says. */
export function LockDialog({ title, description, form, onSubmit, onClose, children }: Props) {
  const t = usePanelT();
  const { busy, problem, element } = form;
  return (
    <Dialog title={title} description={description} onClose={onClose}>
      <form
        ref={element}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <div className="flex flex-col gap-4">{children}</div>
        <Problem text={problem} />
        <Actions>
          <Button look="primary" submit busy={busy}>
            {title}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Working text={busy ? t('lock.working') : null} />
        </Actions>
      </form>
    </Dialog>
  );
}
