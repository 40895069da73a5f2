import { usePanelT } from '../../../context';

type Props = { readonly label: string; readonly names: readonly string[]; readonly of: number };

const SHOWN = 8;

/** The first names of many. */
export function Names({ label, names, of }: Props) {
  const t = usePanelT();
  const shown = names.slice(0, SHOWN);
  return (
    <div>
      <p className="text-sm text-muted">{label}</p>
      <p>
        {shown.join(', ')}
        {of > shown.length && ` ${t('import.andMore', { count: of - shown.length })}`}
      </p>
    </div>
  );
}
