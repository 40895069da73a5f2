import { leastMonths } from '@/policy/bounds';
import type { RetentionClass, RetentionRule } from '@/policy/retention';
import { usePanelT } from '../../../context';
import { Checkbox } from '../../../kit/Checkbox';
import { TextField } from '../../../kit/TextField';
import { choose } from './draft';
import type { Drafting } from './useDraft';

type Props = {
  readonly name: RetentionClass;
  readonly title: string;
  /** As the regulation has it. */
  readonly usual: RetentionRule;
  /** As it is with what was chosen so far. */
  readonly rule: RetentionRule;
  readonly drafting: Drafting;
};

/** How long a kind may be kept, where, and what it needs. */
export function KindFields({ name, title, usual, rule, drafting: { draft, change, error } }: Props) {
  const t = usePanelT();
  const least = leastMonths(name);
  const usually = usual.atMost?.months;
  const hints = [
    least > 1 && t('policy.law', { months: least }),
    usually && usual.proposed && t('policy.months.proposed', { months: usually }),
    usually && !usual.proposed && t('policy.months.usual', { months: usually }),
    !usually && t('policy.months.open'),
  ];
  return (
    <>
      {rule.startsOn !== 'none' && (
        <TextField
          label={t('policy.months', { kind: title })}
          hint={hints.filter(Boolean).join(' ')}
          field={`terms.${name}`}
          placeholder={usually === undefined ? '' : String(usually)}
          value={draft.months[name] ?? ''}
          onChange={(value) =>
            change({ months: choose(draft.months, name, value.replace(/\D/g, '').slice(0, 3), '') })
          }
          error={error(`choices.terms.${name}`)}
        />
      )}
      <Checkbox
        label={t('policy.cloud')}
        checked={rule.places.includes('cloud')}
        onChange={(may) => change({ cloud: choose(draft.cloud, name, may, usual.places.includes('cloud')) })}
      />
      <Checkbox
        label={t('policy.encryption')}
        checked={rule.needsEncryption}
        onChange={(needs) =>
          change({ encryption: choose(draft.encryption, name, needs, usual.needsEncryption) })
        }
      />
      <Checkbox
        label={t('policy.consent')}
        checked={rule.needsConsent}
        onChange={(needs) => change({ consent: choose(draft.consent, name, needs, usual.needsConsent) })}
      />
    </>
  );
}
