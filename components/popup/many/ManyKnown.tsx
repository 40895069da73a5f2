import { useState } from 'react';
import type { DocumentRow, Headline } from '@/storage/rows';
import { useT } from '../../context';
import { Button } from '../../kit/Button';
import { BulkForm } from '../../kit/bulk/BulkForm';
import { type BulkAction, bulkActions } from '../../kit/bulk/bulkActions';
import { Preview } from '../../kit/bulk/Preview';
import { usePopup } from '../PopupContext';

type Props = {
  readonly documents: readonly DocumentRow[];
  readonly headlines: readonly Headline[];
  /** What became of them was looked at, or nothing was done: they are to be shown as they are now. */
  readonly onSeen: () => void;
};

/** Selected files that are in the register: the same can be done with them here as with documents selected there. */
export function ManyKnown({ documents, headlines, onSeen }: Props) {
  const t = useT();
  const { policy } = usePopup().workspace;
  const [action, setAction] = useState<BulkAction | null>(null);
  if (action) {
    return (
      <>
        <h2 className="mt-3 mb-2 font-medium">{t(`bulk.${action}.title`)}</h2>
        <BulkForm
          key={action}
          action={action}
          documents={documents}
          headlines={headlines}
          policy={policy}
          onClose={() => {
            setAction(null);
            onSeen();
          }}
        />
      </>
    );
  }
  return (
    <div className="mt-3">
      <Preview documents={documents} skipped={[]} />
      <div className="flex flex-wrap gap-2">
        {bulkActions.map(({ action: name, label, icon: Icon }) => (
          <Button key={name} icon={<Icon className="size-4" aria-hidden />} onClick={() => setAction(name)}>
            {t(label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
