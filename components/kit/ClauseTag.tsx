import { useT } from '../context';

/** The clause of the regulation that a verdict rests on: R3. */
export function ClauseTag({ clause }: { readonly clause: string }) {
  const t = useT();
  return (
    <abbr
      title={t('clause', { clause })}
      className="rounded-sm bg-sunken px-1.5 py-0.5 text-xs font-semibold text-muted no-underline tabular-nums"
    >
      {clause}
    </abbr>
  );
}
