import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { ClientRow, PersonRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { IconButton } from '../../kit/IconButton';
import { useCommand } from '../../kit/useCommand';

type Props = { readonly record: ClientRow | PersonRow; readonly field: string; readonly label: string };

/** One field, gone for good: emptying it in a form would leave it in what can be undone. */
export function EraseField({ record, field, label }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  const erase = async () => {
    const { dossier, id, kind } = record;
    await run('eraseField', { dossier, id, kind, field }, t('erase.done'));
    close();
  };
  return (
    <>
      <IconButton
        label={t('erase.field', { field: label })}
        icon={<Eraser className="size-4" aria-hidden />}
        onClick={() => setAsked(true)}
      />
      {asked && (
        <Dialog
          title={t('erase.field', { field: label })}
          description={t('erase.field.says', { field: label, name: record.name })}
          onClose={close}
        >
          <Actions>
            <Button look="final" onClick={() => void erase()}>
              {t('erase.final')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
}
