import { type LucideIcon, X } from 'lucide-react';
import { type PanelKey, usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { MOST_AT_ONCE } from '../../kit/batches';
import { IconButton } from '../../kit/IconButton';

type Props<Action extends string> = {
  readonly count: number;
  readonly actions: readonly {
    readonly action: Action;
    readonly label: PanelKey;
    readonly icon: LucideIcon;
  }[];
  readonly onAction: (action: Action) => void;
  readonly onNone: () => void;
};

/** What can be done with what is selected; under the list, so that no line moves when the first one is chosen. */
export function SelectionBar<Action extends string>({ count, actions, onAction, onNone }: Props<Action>) {
  const t = usePanelT();
  const { language } = useSurface();
  const tooMany = count > MOST_AT_ONCE;
  return (
    <section aria-label={t('bulk.actions')} className="card mt-2 px-3 py-2 shadow-float">
      <div className="flex items-center gap-2">
        <p role="status" className="min-w-0 flex-1 text-sm font-medium">
          {t('bulk.selected', { count })}
        </p>
        <IconButton label={t('bulk.none')} icon={<X className="size-4" aria-hidden />} onClick={onNone} />
      </div>
      {tooMany ? (
        <p className="text-sm text-due">
          {t('bulk.tooMuch', { most: new Intl.NumberFormat(language).format(MOST_AT_ONCE) })}
        </p>
      ) : (
        <div className="flex flex-wrap gap-2">
          {actions.map(({ action, label, icon: Icon }) => (
            <Button
              key={action}
              small
              icon={<Icon className="size-4" aria-hidden />}
              onClick={() => onAction(action)}
            >
              {t(label)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
