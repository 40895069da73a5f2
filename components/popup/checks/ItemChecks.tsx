import { type JudgedItem, judge } from '@/policy/judge';
import type { Status } from '@/policy/status';
import type { SiteId } from '@/sites/site';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { usePopup } from '../PopupContext';
import { ItemCheck } from './ItemCheck';

type Props = { readonly site: SiteId; readonly document: DocumentRow; readonly status: Status };

const judgedItem = (document: DocumentRow, status: Status): JudgedItem => ({
  ...document,
  status,
  findings: status === 'overdue' ? [...document.flags, 'overdue'] : document.flags,
});

/** The tool's checks for the document in front of the user, those that its kind asks for. */
export function ItemChecks({ site, document, status }: Props) {
  const t = useT();
  const { today } = useSurface();
  const { ticks, policy } = usePopup().workspace;
  const item = judgedItem(document, status);
  const checks = judge(site, { today, policy, item, toolTicks: ticks }).filter(
    ({ every, state }) => every === 'item' && state !== 'not-applicable',
  );
  if (checks.length === 0) return null;
  return (
    <section aria-labelledby="item-checks" className="border-t border-line pt-3">
      <h2 id="item-checks" className="text-sm font-semibold">
        {t('popup.checks', { done: checks.filter(({ state }) => state === 'ok').length, of: checks.length })}
      </h2>
      <ul className="mt-2 flex flex-col gap-1.5 text-sm">
        {checks.map((check) => (
          <li key={check.id}>
            <ItemCheck check={check} document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}
