import { useLiveQuery } from 'dexie-react-hooks';
import { ArchiveRestore, SearchCheck } from 'lucide-react';
import { useState } from 'react';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { useCommand } from '../../../kit/useCommand';
import { RestoreForm } from '../../backup/RestoreForm';
import { TestDialog } from '../../backup/TestDialog';
import { EraseForm } from '../../clients/EraseForm';
import { Section } from '../../Section';

type Asked = 'test' | 'restore' | 'empty' | null;

/** A backup is worth what it gives back: a test of it, and the way back itself. */
export function TestAndRestore() {
  const t = usePanelT();
  const { reader } = useSurface();
  const empty = useLiveQuery(() => reader.isEmpty(), [reader]);
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  return (
    <Section title={t('backup.back')}>
      <div className="card divide-y divide-line">
        <div className="flex flex-col items-start gap-3 p-4">
          <p className="text-sm text-muted">{t('backup.test.says')}</p>
          <Button icon={<SearchCheck className="size-4" aria-hidden />} onClick={() => setAsked('test')}>
            {t('backup.test')}
          </Button>
        </div>
        <div className="flex flex-col items-start gap-3 p-4">
          <p className="text-sm text-muted">{t(empty ? 'restore.says' : 'restore.notEmpty')}</p>
          {empty ? (
            <Button
              icon={<ArchiveRestore className="size-4" aria-hidden />}
              onClick={() => setAsked('restore')}
            >
              {t('restore.title')}
            </Button>
          ) : (
            <Button look="quiet" className="-ml-3" onClick={() => setAsked('empty')}>
              {t('empty.title')}
            </Button>
          )}
        </div>
      </div>
      {asked === 'test' && <TestDialog onClose={close} />}
      {asked === 'restore' && (
        <Dialog title={t('restore.title')} description={t('restore.says')} onClose={close}>
          <RestoreForm onDone={close} onCancel={close} />
        </Dialog>
      )}
      {asked === 'empty' && <EmptyDialog onClose={close} />}
    </Section>
  );
}

/** Everything out of this browser; the name of the firm is typed, for there is no undoing it. */
function EmptyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = usePanelT();
  const { reader } = useSurface();
  const run = useCommand();
  const found = useLiveQuery(async () => ({ firm: await reader.firmName() }), [reader]);
  const empty = async () => {
    const done = await run('emptyRegister', {}, t('empty.done'));
    if (done.ok) onClose();
    return done;
  };
  return (
    <Dialog title={t('empty.title')} description={t('empty.says')} onClose={onClose} startAt="typed">
      {found && (
        <EraseForm name={found.firm || t('product')} kept={[]} held={[]} onErase={empty} onClose={onClose} />
      )}
    </Dialog>
  );
}
