import { addDays } from '@/policy/calendar';
import { isHeld } from '@/policy/hold';
import type { Dossier } from '@/storage/reader';
import type { HoldRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { holdEnd } from '../../kit/facts';
import { formatDay } from '../../kit/formatDay';
import { useCommand } from '../../kit/useCommand';

type Props = {
  readonly dossier: Dossier;
  readonly holds: readonly HoldRow[];
  readonly onLonger: (hold: HoldRow) => void;
};

/** Each hold: why, of what, since when and until when; and the two ways on. */
export function HoldList({ dossier, holds, onLonger }: Props) {
  return (
    <ul className="flex flex-col gap-2">
      {holds.map((hold) => (
        <li key={hold.id} className="rounded-lg bg-sunken px-3.5 py-2.5">
          <HoldLine dossier={dossier} hold={hold} onLonger={() => onLonger(hold)} />
        </li>
      ))}
    </ul>
  );
}

type LineProps = { readonly dossier: Dossier; readonly hold: HoldRow; readonly onLonger: () => void };

function HoldLine({ dossier, hold, onLonger }: LineProps) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const run = useCommand();
  const { reason, owner, from, until, of } = hold;
  const stands = isHeld(hold, today);
  const end =
    stands || !until
      ? holdEnd(until, t, language)
      : t('hold.ended', { day: formatDay(addDays(until, 1), language) });
  const about = nameOf(dossier, of);
  const lift = () =>
    run('liftHold', { dossier: dossier.client.dossier, of, hold: hold.id }, t('hold.lifted'));
  return (
    <>
      <p className="font-medium">{reason}</p>
      <p className="text-sm text-muted">
        {t('hold.since', { day: formatDay(from, language), until: end })}
        {owner && ` · ${t('hold.by', { owner })}`}
      </p>
      {about && of.kind !== 'document' && (
        <p className="text-sm text-muted">{t(`hold.scope.${of.kind}`, { name: about })}</p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small onClick={onLonger} aria-label={t('hold.longerOf', { reason })}>
          {t('hold.longer')}
        </Button>
        <Button small onClick={() => void lift()} aria-label={t('hold.liftOf', { reason })}>
          {t('hold.lift')}
        </Button>
      </div>
    </>
  );
}

const nameOf = ({ client, engagements, people }: Dossier, { kind, id }: HoldRow['of']): string | undefined =>
  kind === 'client'
    ? client.name
    : [...engagements, ...people].find((record) => record.kind === kind && record.id === id)?.name;
