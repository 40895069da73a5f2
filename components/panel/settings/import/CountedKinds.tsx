import { recordKinds } from '@/exchange/import/fields';
import type { Counted } from '@/exchange/import/records';
import { usePanelT } from '../../../context';

type Props = { readonly label: string; readonly counted: Counted; readonly quiet?: boolean };

/** "3 clients · 12 participants · 40 documents"; kinds of which there are none are left out. */
export function CountedKinds({ label, counted, quiet = false }: Props) {
  const t = usePanelT();
  const kinds = recordKinds.filter((kind) => counted[kind] > 0);
  if (quiet && kinds.length === 0) return null;
  const parts = kinds.map((kind) => t(`import.count.${kind}`, { count: counted[kind] }));
  return (
    <div>
      <p className="text-sm text-muted">{label}</p>
      <p className={quiet ? '' : 'font-medium'}>{parts.join(' · ') || t('import.none')}</p>
    </div>
  );
}
