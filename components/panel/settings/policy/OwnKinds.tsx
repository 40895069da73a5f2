import { Plus, Trash2 } from 'lucide-react';
import { ruleText } from '@/exchange/regulation/ruleText';
import type { OwnKind } from '@/policy/noChoices';
import type { Policy } from '@/policy/policy';
import { policyFor } from '@/policy/regulation';
import { isOwnClass, type OwnClass, retentionClasses } from '@/policy/retention';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Checkbox } from '../../../kit/Checkbox';
import { Section } from '../../Section';
import { Fold } from './Fold';
import { KindFields } from './KindFields';
import { OwnKindFields } from './OwnKindFields';
import type { Drafting } from './useDraft';

const own = retentionClasses.filter(isOwnClass);
const usual = policyFor({});
const newKind: OwnKind = {
  name: { nl: '', en: '' },
  purpose: '',
  clause: 'R12',
  startsOn: 'engagement completed',
};

type Props = {
  readonly drafting: Drafting;
  readonly policy: Policy;
  /** Kinds that a version has had: documents may be of it, so it is switched off and never taken away. */
  readonly known: Policy['names'];
};

/** Kinds that the firm adds itself. */
export function OwnKinds({ drafting, policy, known }: Props) {
  const t = usePanelT();
  const { language, t: say } = useSurface();
  const { draft, change, error } = drafting;
  const there = own.filter((name) => draft.own[name]);
  const free = own.find((name) => !draft.own[name]);
  const remove = (name: OwnClass) => {
    const { [name]: _kind, ...kinds } = draft.own;
    const { [name]: _months, ...months } = draft.months;
    change({ own: kinds, months });
  };
  return (
    <Section
      title={t('policy.own')}
      action={
        free && (
          <Button
            look="quiet"
            small
            icon={<Plus className="size-4" aria-hidden />}
            onClick={() => change({ own: { ...draft.own, [free]: newKind } })}
          >
            {t('policy.own.add')}
          </Button>
        )
      }
    >
      {there.length === 0 && <p className="card px-4 py-3 text-sm text-muted">{t('policy.own.none')}</p>}
      {there.length > 0 && (
        <div className="card divide-y divide-line">
          {there.map((name) => {
            const kind = draft.own[name] ?? newKind;
            const off = draft.off.includes(name);
            const title = kind.name[language] || kind.name.nl || t('policy.own.new');
            const paths = [`choices.own.${name}.name.nl`, `choices.terms.${name}`];
            return (
              <Fold
                key={name}
                title={title}
                says={off ? t('policy.off') : ruleText(policy.rules[name], say, language)}
                wrong={paths.some((path) => error(path) !== undefined)}
                startOpen={kind.name.nl === ''}
              >
                <OwnKindFields
                  name={name}
                  kind={kind}
                  onChange={(changed) => change({ own: { ...draft.own, [name]: { ...kind, ...changed } } })}
                  error={error}
                />
                <KindFields
                  name={name}
                  title={title}
                  usual={usual.rules[name]}
                  rule={policy.rules[name]}
                  drafting={drafting}
                />
                {known[name] ? (
                  <Checkbox
                    label={t('policy.use')}
                    checked={!off}
                    onChange={(used) =>
                      change({ off: used ? draft.off.filter((one) => one !== name) : [...draft.off, name] })
                    }
                  />
                ) : (
                  <Button
                    small
                    className="self-start"
                    icon={<Trash2 className="size-4" aria-hidden />}
                    onClick={() => remove(name)}
                  >
                    {t('policy.own.remove')}
                  </Button>
                )}
              </Fold>
            );
          })}
        </div>
      )}
    </Section>
  );
}
