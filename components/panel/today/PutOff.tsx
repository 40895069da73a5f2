import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Lines } from './Lines';

type Props = { readonly documents: readonly DocumentRow[]; readonly all: number };

/** What comes back later: out of the way, and never out of reach. */
export function PutOff({ documents, all }: Props) {
  const t = usePanelT();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="mb-6">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="mb-2 inline-flex min-h-8 items-center gap-1 rounded-md text-sm font-medium text-accent hover:underline"
      >
        {t('today.putOff', { count: all })}
        <ChevronDown
          className={`size-4 motion-safe:transition-transform ${open ? 'rotate-180' : ''}`}
          aria-hidden
        />
      </button>
      <div id={id} hidden={!open}>
        <Lines documents={documents} all={all} state="put-off" />
      </div>
    </section>
  );
}
