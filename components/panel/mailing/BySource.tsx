import { evidenceSources } from '@/policy/mailing/channels';
import { usePanelT, useSurface } from '../../context';

/** On what those who get mail rest, in numbers. */
export function BySource({ bySource }: { readonly bySource: Readonly<Partial<Record<string, number>>> }) {
  const t = usePanelT();
  const { language } = useSurface();
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  const known = [...evidenceSources, 'none' as const].flatMap((source) => {
    const count = bySource[source] ?? 0;
    return count > 0 ? [[source, count] as const] : [];
  });
  if (known.length === 0) return null;
  return (
    <details className="card mt-4 px-4 py-3">
      <summary className="rounded-md text-sm font-medium text-accent">{t('mailing.bySource')}</summary>
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
        {known.map(([source, count]) => (
          <div key={source} className="contents">
            <dt className="text-muted">{t(`mailing.source.${source}`)}</dt>
            <dd className="text-right tabular-nums">{number.format(count)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
