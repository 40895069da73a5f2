import { useState } from 'react';
import type { EvidenceLook } from '@/exchange/mailing/desk';
import { evidenceFields, isEvidenceField } from '@/exchange/mailing/evidenceFields';
import type { EvidenceChoice } from '@/exchange/mailing/planEvidence';
import { channels, evidenceSources } from '@/policy/mailing/channels';
import { usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { Checkbox } from '../../kit/Checkbox';
import { Problem } from '../../kit/Problem';
import { SelectField } from '../../kit/SelectField';
import { TextField } from '../../kit/TextField';

type Props = {
  readonly look: EvidenceLook;
  readonly choice: EvidenceChoice;
  readonly remembered: boolean;
  readonly onChange: (choice: EvidenceChoice) => void;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
};

const NONE = 'none';
const perChannel = ['opt-in', 'unsubscribe', 'objection'];

/** What a row of this file proves, and what its columns are. */
export function EvidenceColumns({ look, choice, remembered, onChange, onCheck, onCancel }: Props) {
  const t = usePanelT();
  const [tried, setTried] = useState(false);
  const { mapping, source, channel } = choice;
  const asksChannel = perChannel.includes(source);
  const wrong = !mapping.includes('address')
    ? t('evidence.noAddress')
    : source === 'opt-in' && channel === null
      ? t('evidence.noChannel')
      : null;
  const fieldOptions = [
    { value: NONE, label: t('evidence.column.none') },
    ...evidenceFields.map((field) => ({ value: field as string, label: t(`evidence.field.${field}`) })),
  ];
  return (
    <form
      noValidate
      autoComplete="off"
      className="card flex flex-col gap-4 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wrong === null) onCheck();
      }}
    >
      {(look.tool || remembered) && (
        <p className="text-sm text-muted">
          {look.tool && t('evidence.tool', { tool: t(`evidence.tool.${look.tool}`) })}{' '}
          {remembered && t('evidence.remembered')}
        </p>
      )}
      <SelectField
        label={t('evidence.proves')}
        value={source}
        options={evidenceSources.map((one) => ({ value: one, label: t(`mailing.source.${one}`) }))}
        onChange={(next) =>
          onChange({ ...choice, source: next, channel: perChannel.includes(next) ? channel : null })
        }
      />
      {asksChannel && (
        <SelectField
          label={t('evidence.channel')}
          value={channel ?? NONE}
          options={[
            { value: NONE, label: source === 'opt-in' ? '' : t('evidence.channel.all') },
            ...channels.map((one) => ({ value: one, label: t(`mailing.channel.${one}`) })),
          ]}
          onChange={(next) => onChange({ ...choice, channel: channels.find((one) => one === next) ?? null })}
        />
      )}
      {mapping.includes('consent') && (
        <Checkbox
          label={t('evidence.ticked')}
          hint={t('evidence.ticked.says')}
          checked={choice.ticked === 'only'}
          onChange={(on) => onChange({ ...choice, ticked: on ? 'only' : null })}
        />
      )}
      {!mapping.includes('form') && (
        <TextField
          special="title"
          label={t('evidence.form')}
          value={choice.form}
          onChange={(form) => onChange({ ...choice, form })}
        />
      )}
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-2 text-sm font-medium">{t('evidence.columns')}</legend>
        {look.headers.map((header, at) => (
          <SelectField
            key={header}
            label={header}
            hint={look.samples[at] ? t('evidence.sample', { text: look.samples[at] }) : undefined}
            value={mapping[at] ?? NONE}
            options={fieldOptions}
            onChange={(next) => {
              const field = isEvidenceField(next) ? next : null;
              // No two columns are the same thing: the other one lets go of it.
              const others = mapping.map((one) => (one !== null && one === field ? null : one));
              onChange({ ...choice, mapping: others.with(at, field) });
            }}
          />
        ))}
      </fieldset>
      <Problem text={tried ? wrong : null} />
      <Actions>
        <Button look="primary" submit>
          {t('evidence.check')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </Actions>
    </form>
  );
}
