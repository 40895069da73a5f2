import { afterKeys } from '@/exchange/regulation/ruleText';
import { isClause, startEvents } from '@/policy/choices';
import { clauses } from '@/policy/clauses';
import type { OwnKind } from '@/policy/noChoices';
import type { OwnClass } from '@/policy/retention';
import { usePanelT, useSurface } from '../../../context';
import { SelectField } from '../../../kit/SelectField';
import { TextField } from '../../../kit/TextField';

const clauseNames = Object.keys(clauses).filter(isClause);

type Props = {
  readonly name: OwnClass;
  readonly kind: OwnKind;
  readonly onChange: (changed: Partial<OwnKind>) => void;
  readonly error: (path: string) => string | undefined;
};

/** What a kind of the firm's own is called, why it is kept (R1), by which clause, and what starts its term. */
export function OwnKindFields({ name, kind, onChange, error }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  return (
    <>
      <TextField
        label={t('policy.own.name')}
        hint={t('policy.own.name.hint')}
        field={`own.${name}`}
        required
        special="title"
        value={kind.name.nl}
        onChange={(nl) => onChange({ name: { ...kind.name, nl } })}
        error={error(`choices.own.${name}.name.nl`)}
      />
      <TextField
        label={t('policy.own.english')}
        special="title"
        value={kind.name.en}
        onChange={(en) => onChange({ name: { ...kind.name, en } })}
        error={error(`choices.own.${name}.name.en`)}
      />
      <TextField
        label={t('policy.own.purpose')}
        hint={t('policy.own.purpose.hint')}
        special="note"
        value={kind.purpose}
        onChange={(purpose) => onChange({ purpose })}
        error={error(`choices.own.${name}.purpose`)}
      />
      <SelectField
        label={t('policy.own.clause')}
        value={kind.clause}
        options={clauseNames.map((clause) => ({
          value: clause,
          label: `${clause} ${clauses[clause].title[language]}`,
        }))}
        onChange={(clause) => onChange({ clause })}
      />
      <SelectField
        label={t('policy.own.starts')}
        value={kind.startsOn}
        options={startEvents.map((value) => ({ value, label: t(afterKeys[value]) }))}
        onChange={(startsOn) => onChange({ startsOn })}
      />
    </>
  );
}
