import { BookOpenText, CalendarClock, PencilLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ruleText } from '@/exchange/regulation/ruleText';
import { classesInUse } from '@/policy/classesInUse';
import { policyFor } from '@/policy/regulation';
import type { RetentionClass } from '@/policy/retention';
import { nextChange } from '@/policy/versions';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { ClauseTag } from '../../../kit/ClauseTag';
import { formatDay } from '../../../kit/formatDay';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';
import { Packs } from './Packs';
import { Versions } from './Versions';

const shipped = policyFor({});

type Props = {
  /** From a version that was made or left: the focus is where that began, for what had it is gone. */
  readonly back: boolean;
  readonly onEdit: () => void;
};

/** What holds now, what was chosen of it, and how it came to be so. */
export function Overview({ back, onEdit }: Props) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const { workspace, go } = usePanel();
  const { policy, versions } = workspace;
  const next = nextChange(today, versions);
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (back) edit.current?.focus();
  }, [back]);
  return (
    <>
      <div className="card mb-6 flex flex-col gap-3 p-4">
        <div>
          <p className="font-semibold">{t('policy.version', { version: policy.version })}</p>
          <p className="text-sm text-muted">{t('policy.since', { day: formatDay(policy.from, language) })}</p>
        </div>
        {next && (
          <p className="flex items-start gap-1.5 text-sm font-medium text-due">
            <CalendarClock className="mt-0.5 size-4 shrink-0" aria-hidden />
            {t('policy.next', { day: formatDay(next, language) })}
          </p>
        )}
        <p className="text-sm">{t('policy.lead', policy.lead)}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            ref={edit}
            look="primary"
            icon={<PencilLine className="size-4" aria-hidden />}
            onClick={onEdit}
          >
            {t('policy.edit')}
          </Button>
          <Button
            icon={<BookOpenText className="size-4" aria-hidden />}
            onClick={() => go({ place: 'settings', page: 'regulation' })}
          >
            {t('policy.read')}
          </Button>
        </div>
      </div>
      <Section title={t('policy.kinds')}>
        <ul className="card divide-y divide-line">
          {classesInUse(policy).map((name) => (
            <li key={name} className="px-4 py-2.5">
              <KindLine name={name} />
            </li>
          ))}
          {policy.off.some((name) => policy.names[name] || !name.startsWith('own-')) && <OffLine />}
        </ul>
      </Section>
      <Versions />
      <Packs />
    </>
  );
}

function KindLine({ name }: { readonly name: RetentionClass }) {
  const t = usePanelT();
  const { language, t: say } = useSurface();
  const { policy } = usePanel().workspace;
  const rule = policy.rules[name];
  const [term, usual] = [rule.atMost?.months, shipped.rules[name].atMost?.months];
  const open = rule.startsOn !== 'none' && term === undefined;
  return (
    <>
      <p className="font-medium">
        {t(`class.${name}`)} <ClauseTag clause={rule.clause} />
      </p>
      <p className={`flex items-start gap-1.5 text-sm ${open ? 'font-medium text-due' : ''}`}>
        {open && <CalendarClock className="mt-0.5 size-4 shrink-0" aria-hidden />}
        {ruleText(rule, say, language)}
      </p>
      {term !== usual && (
        <p className="text-sm text-muted">
          {usual ? t('policy.instead', { months: usual }) : t('policy.chosen')}
        </p>
      )}
      {rule.proposed && <p className="text-sm text-muted">{t('why.proposed')}</p>}
    </>
  );
}

function OffLine() {
  const t = usePanelT();
  const { off, names } = usePanel().workspace.policy;
  const kinds = off
    .filter((name) => names[name] || !name.startsWith('own-'))
    .map((name) => t(`class.${name}`));
  return (
    <li className="px-4 py-2.5 text-sm text-muted">{t('policy.notUsed', { kinds: kinds.join(', ') })}</li>
  );
}
