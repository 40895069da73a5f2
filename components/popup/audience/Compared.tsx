import { dayOf } from '@/policy/calendar';
import { mailingLists } from '@/policy/mailing/lists';
import type { ComparedRow } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { formatDay } from '../../kit/formatDay';

/** How many of each list, and of when the list is that was compared. */
export function Compared({ of }: { readonly of: ComparedRow }) {
  const t = useT();
  const { language } = useSurface();
  const day = formatDay(dayOf(new Date(of.readAt)), language);
  const urgent = of.counts['must-come-off'] + of.counts['left-still-there'] > 0;
  return (
    <>
      <dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
        {mailingLists.map((list) => {
          const asks = (list === 'must-come-off' || list === 'left-still-there') && of.counts[list] > 0;
          return (
            <div key={list} className="contents">
              <dt>{t(`audience.${list}`)}</dt>
              <dd className={`text-right font-semibold tabular-nums ${asks ? 'text-due' : ''}`}>
                {of.counts[list]}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-2 text-sm text-muted">
        {t(urgent ? 'audience.asks' : 'audience.fine', { day })}
        {!of.whole && ` ${t('audience.part')}`}
      </p>
    </>
  );
}
