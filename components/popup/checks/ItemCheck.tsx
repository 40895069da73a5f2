import { Circle, CircleCheck, CircleX, type LucideIcon } from 'lucide-react';
import type { CheckState, Judged } from '@/policy/judge';
import type { DocumentRow } from '@/storage/rows';
import { type CommonKey, useSurface, useT } from '../../context';
import { Button } from '../../kit/Button';
import { Checkbox } from '../../kit/Checkbox';
import { ClauseTag } from '../../kit/ClauseTag';
import { useCommand } from '../../kit/useCommand';
import { usePopup } from '../PopupContext';

type Props = { readonly check: Judged; readonly document: DocumentRow };
type Look = { readonly icon: LucideIcon; readonly colour: string; readonly says: CommonKey };

const looks: Record<Exclude<CheckState, 'not-applicable'>, Look> = {
  ok: { icon: CircleCheck, colour: 'text-ok', says: 'popup.check.ok' },
  wrong: { icon: CircleX, colour: 'text-due', says: 'popup.check.wrong' },
  open: { icon: Circle, colour: 'text-muted', says: 'popup.check.open' },
};

/** Judged by the register, or ticked by the user and remembered for this document. */
export function ItemCheck({ check, document }: Props) {
  const t = useT();
  const { today } = useSurface();
  const run = useCommand();
  const { actions } = usePopup();
  const { id, judgedBy, state, clause } = check;
  const label = (
    <>
      {t(`check.${id}`)} <ClauseTag clause={clause} />
    </>
  );
  if (judgedBy === 'user') {
    const tick = (ticked: boolean) =>
      run(
        'tickCheck',
        { dossier: document.dossier, id: document.id, check: id, on: ticked ? today : null },
        ticked ? t('popup.ticked') : t('yearly.unticked'),
      );
    return <Checkbox label={label} checked={state === 'ok'} onChange={(ticked) => void tick(ticked)} />;
  }
  const { icon: Icon, colour, says } = looks[state === 'not-applicable' ? 'open' : state];
  return (
    <p className="flex items-start gap-2.5">
      <Icon className={`mt-0.5 size-4 shrink-0 ${colour}`} aria-hidden />
      <span>
        <span className="sr-only">{t(says)}: </span>
        {label}
        {id === 'encrypted' && state === 'wrong' && (
          <Button
            small
            look="quiet"
            className="-my-1 ml-1"
            onClick={() => actions.onGoTo({ place: 'documents', document: document.key, mend: 'protect' })}
          >
            {t('protect')}
          </Button>
        )}
      </span>
    </p>
  );
}
