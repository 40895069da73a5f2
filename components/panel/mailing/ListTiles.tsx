import type { MailingList } from '@/policy/mailing/lists';
import { usePanelT } from '../../context';

type Props = {
  readonly counts: readonly (readonly [MailingList, number])[];
  readonly shown: MailingList;
  readonly onShow: (list: MailingList) => void;
};

const colours: Readonly<Record<MailingList, string>> = {
  'must-come-off': 'text-due',
  'left-still-there': 'text-due',
  missing: 'text-accent',
  'cannot-tell': 'text-accent',
};

/** Four numbers, of which one is looked at: each opens its list. */
export function ListTiles({ counts, shown, onShow }: Props) {
  const t = usePanelT();
  return (
    <ul
      aria-label={t('mailing.lists')}
      className="card mb-4 grid grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] overflow-hidden"
    >
      {counts.map(([list, count]) => {
        const here = list === shown;
        return (
          <li key={list}>
            <button
              type="button"
              aria-pressed={here}
              onClick={() => onShow(list)}
              className={`flex size-full flex-col items-center border-b-2 px-1 py-3 -outline-offset-2 motion-safe:transition-colors ${here ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-sunken'}`}
            >
              <span
                className={`text-2xl font-semibold tabular-nums ${count > 0 ? colours[list] : 'text-muted'}`}
              >
                {count}
              </span>
              <span className={`text-center text-xs ${here ? 'text-text' : 'text-muted'}`}>
                {t(`mailing.list.${list}`)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
