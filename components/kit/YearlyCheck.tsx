import type { Judged } from '@/policy/judge';
import type { Tool } from '@/policy/tool';
import { useSurface, useT } from '../context';
import { Checkbox } from './Checkbox';
import { ClauseTag } from './ClauseTag';
import { formatDay } from './formatDay';
import { useCommand } from './useCommand';

type Props = { readonly tool: Tool; readonly check: Judged };

/** One check that only the user can do, ticked for a year. */
export function YearlyCheck({ tool, check }: Props) {
  const t = useT();
  const { today, language } = useSurface();
  const run = useCommand();
  const { id, names, tickedOn, state } = check;
  const tick = (ticked: boolean) =>
    run(
      'tickTool',
      { tool, check: id, on: ticked ? today : null },
      ticked ? t('yearly.ticked') : t('yearly.unticked'),
    );
  const hints = [
    names &&
      (names.now
        ? t('yearly.nowCalled', { was: names.was, now: names.now })
        : t('yearly.nowGone', { was: names.was })),
    tickedOn &&
      (state === 'ok'
        ? t('yearly.on', { day: formatDay(tickedOn, language) })
        : t('yearly.tooLongAgo', { day: formatDay(tickedOn, language) })),
  ];
  return (
    <Checkbox
      label={
        <>
          {t(`check.${id}`)} <ClauseTag clause={check.clause} />
        </>
      }
      hint={hints.filter(Boolean).join(' ') || undefined}
      checked={state === 'ok'}
      onChange={(ticked) => void tick(ticked)}
    />
  );
}
