import { ruleText } from '@/exchange/regulation/ruleText';
import type { Policy } from '@/policy/policy';
import { policyFor } from '@/policy/regulation';
import { isOwnClass, type RetentionClass, retentionClasses } from '@/policy/retention';
import { usePanelT, useSurface } from '../../../context';
import { Checkbox } from '../../../kit/Checkbox';
import { ClauseTag } from '../../../kit/ClauseTag';
import { Section } from '../../Section';
import { Fold } from './Fold';
import { KindFields } from './KindFields';
import type { Drafting } from './useDraft';

const usual = policyFor({});
const shipped = retentionClasses.filter((name) => !isOwnClass(name));

type Props = { readonly drafting: Drafting; readonly policy: Policy };

/** The kinds of the regulation: which are in use, and what the firm chooses for each. */
export function Kinds({ drafting, policy }: Props) {
  const t = usePanelT();
  const { language, t: say } = useSurface();
  const { draft, change, error } = drafting;
  const use = (name: RetentionClass, used: boolean) =>
    change({ off: used ? draft.off.filter((one) => one !== name) : [...draft.off, name] });
  return (
    <Section title={t('policy.kinds')}>
      <div className="card divide-y divide-line">
        {shipped.map((name) => {
          const off = draft.off.includes(name);
          const rule = policy.rules[name];
          return (
            <Fold
              key={name}
              title={
                <>
                  {t(`class.${name}`)} <ClauseTag clause={rule.clause} />
                </>
              }
              says={off ? t('policy.off') : ruleText(rule, say, language)}
              wrong={error(`choices.terms.${name}`) !== undefined}
            >
              <Checkbox label={t('policy.use')} checked={!off} onChange={(used) => use(name, used)} />
              {!off && (
                <KindFields
                  name={name}
                  title={t(`class.${name}`)}
                  usual={usual.rules[name]}
                  rule={rule}
                  drafting={drafting}
                />
              )}
            </Fold>
          );
        })}
      </div>
      {error('choices.off') && <p className="mt-2 text-sm font-medium text-due">{error('choices.off')}</p>}
    </Section>
  );
}
