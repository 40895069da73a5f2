import type { Outlook as Ahead } from '@/exchange/import/outlook';
import { usePanelT, useSurface } from '../../../context';
import { formatDay } from '../../../kit/formatDay';
import { Section } from '../../Section';

const parts = [
  { of: 'overdue', label: 'today.overdue', colour: 'text-overdue' },
  { of: 'dueSoon', label: 'today.dueSoon', colour: 'text-due' },
  { of: 'attention', label: 'today.findings', colour: 'text-due' },
  { of: 'waiting', label: 'today.waiting', colour: 'text-accent' },
] as const;

const SHOWN = 5;

/** What there will be to do once the list is in: how many of each, and the first of them by name. */
export function Outlook({ outlook }: { readonly outlook: Ahead }) {
  const t = usePanelT();
  const { language } = useSurface();
  const some = parts.filter(({ of }) => outlook[of].count > 0);
  return (
    <div className="mt-6">
      <Section title={t('import.outlook')}>
        <div className="card divide-y divide-line">
          {some.length === 0 && <p className="px-4 py-3 text-muted">{t('import.outlook.none')}</p>}
          {some.map(({ of, label, colour }) => {
            const { count, first } = outlook[of];
            return (
              <div key={of} className="px-4 py-3">
                <h3 className={`font-semibold ${colour}`}>
                  {t(label)} <span className="tabular-nums">({count})</span>
                </h3>
                <ul className="mt-1 text-sm">
                  {first.slice(0, SHOWN).map(({ name, client, lastDay }, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes; two rows may say the same.
                    <li key={at}>
                      {name} <span className="text-muted">· {client}</span>
                      {lastDay && (
                        <span className="text-muted">
                          {' '}
                          · {t('import.outlook.by', { day: formatDay(lastDay, language, 'short') })}
                        </span>
                      )}
                    </li>
                  ))}
                  {count > SHOWN && (
                    <li className="text-muted">{t('import.andMore', { count: count - SHOWN })}</li>
                  )}
                </ul>
              </div>
            );
          })}
        </div>
      </Section>
    </div>
  );
}
