import { CircleCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { type MailingList, mailingLists } from '@/policy/mailing/lists';
import { usePanelT, useSurface } from '../../context';
import { EmptyState } from '../../kit/EmptyState';
import { formatDay } from '../../kit/formatDay';
import { SelectField } from '../../kit/SelectField';
import { Waiting } from '../../kit/Waiting';
import { dayIn, daysSince } from './ages';
import { BySource } from './BySource';
import { ListTiles } from './ListTiles';
import { type AudienceRow, type KeptComparison, useMailing } from './MailingStore';
import { useStored } from './useStored';
import { WorkList } from './WorkList';

type Props = {
  readonly audience: AudienceRow;
  readonly others: readonly AudienceRow[];
  readonly onOther: (dossier: string) => void;
};

/** An export older than this says little of the list as it is now. */
const OLD = 31;

const open = (comparison: KeptComparison, list: MailingList): number =>
  comparison.lists[list].filter(({ state }) => state === 'open' || state === 'still-there').length;

/** The last comparison of one list: when, four numbers, and the list behind one of them. */
export function Compared({ audience, others, onOther }: Props) {
  const t = usePanelT();
  const { language, today } = useSurface();
  const store = useMailing();
  const { dossier } = audience;
  const comparison = useStored(useCallback(() => store.comparison(dossier), [store, dossier]));
  const [chosen, setChosen] = useState<MailingList | null>(null);
  if (comparison === undefined) return <Waiting className="min-h-40" />;
  if (comparison === null) return null;
  const counts = mailingLists.map((list) => [list, open(comparison, list)] as const);
  const shown = chosen ?? counts.find(([, count]) => count > 0)?.[0] ?? 'must-come-off';
  const day = formatDay(dayIn(comparison.at), language);
  const read = formatDay(dayIn(comparison.readAt), language);
  const age = daysSince(comparison.readAt, today);
  const isClean = mailingLists.every((list) => comparison.lists[list].length === 0);
  return (
    <section aria-label={audience.name}>
      {others.length > 0 ? (
        <div className="mb-2">
          <SelectField
            label={t('mailing.which')}
            value={dossier}
            options={[audience, ...others].map((one) => ({ value: one.dossier, label: one.name }))}
            onChange={onOther}
          />
        </div>
      ) : (
        <h2 className="text-base font-semibold">{audience.name}</h2>
      )}
      <p className="mb-3 text-sm text-muted">
        {t(day === read ? 'mailing.compared.at' : 'mailing.compared', { day, read })}
        {!comparison.whole && ` ${t('mailing.compared.part')}`}
        {age > OLD && <span className="text-due"> {t('mailing.old', { count: age })}</span>}
      </p>
      {comparison.verified > 0 && (
        <p className="mb-3 flex items-start gap-2 rounded-md bg-ok-soft px-3 py-2 font-medium text-ok">
          <CircleCheck className="mt-1 size-4 shrink-0" aria-hidden />
          {t('mailing.verified', { count: comparison.verified })}
        </p>
      )}
      {isClean ? (
        <div className="card">
          <EmptyState
            icon={<CircleCheck className="size-6" aria-hidden />}
            title={t('mailing.clean')}
            text={t('mailing.clean.says')}
          />
        </div>
      ) : (
        <>
          <ListTiles counts={counts} shown={shown} onShow={setChosen} />
          <WorkList key={shown} audience={audience} list={shown} entries={comparison.lists[shown]} />
        </>
      )}
      <BySource bySource={comparison.bySource} />
    </section>
  );
}
