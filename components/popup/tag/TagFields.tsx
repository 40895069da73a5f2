import { useCallback } from 'react';
import type { Place } from '@/policy/item';
import type { Headline } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { Checkbox } from '../../kit/Checkbox';
import { DateField } from '../../kit/DateField';
import type { DayChecks } from '../../kit/dayChecks';
import { startKeys } from '../../kit/facts';
import { SelectField } from '../../kit/SelectField';
import { TextField } from '../../kit/TextField';
import { usePopup } from '../PopupContext';
import type { Found } from '../page';
import { useAsked } from '../useAsked';
import { ClassField } from './ClassField';
import { ClientField } from './ClientField';
import { Meaning } from './Meaning';
import { PickField } from './PickField';
import { NEW, places, type TagValues } from './tagValues';
import { useGuessHints } from './useGuessHints';

type Props = {
  readonly found: Found;
  readonly headlines: readonly Headline[];
  readonly values: TagValues;
  readonly error: (field: keyof TagValues) => string | undefined;
  readonly onChange: (values: Partial<TagValues>) => void;
  readonly checks: DayChecks;
};

/** Only the fields that the chosen kind's rule asks for, and what they come to. */
export function TagFields({ found, headlines, values, error, onChange, checks }: Props) {
  const t = useT();
  const { reader } = useSurface();
  const { policy } = usePopup().workspace;
  const hints = useGuessHints(found, headlines, values);
  const { dossier } = values;
  const client = headlines.find((headline) => headline.dossier === dossier);
  const opened = useAsked(
    useCallback(async () => (dossier ? reader.dossier(dossier) : null), [reader, dossier]),
  );
  const rule = values.class === '' ? null : policy.rules[values.class];
  const byEngagement = rule?.startsOn === 'engagement completed';
  const engagement = client?.engagements.find(({ id }) => id === values.engagementId) ?? null;
  const ended = opened?.engagements.find(({ id }) => id === values.engagementId)?.completedOn ?? null;
  const waitsFor = engagement?.name ?? (values.engagementId === NEW ? values.newEngagement.trim() : '');
  return (
    <>
      {(found.byHand || values.name !== found.name || error('name')) && (
        <TextField
          row
          special="title"
          label={t('popup.name')}
          field="name"
          required
          value={values.name}
          onChange={(name) => onChange({ name })}
          error={error('name')}
        />
      )}
      <ClassField
        value={values.class}
        onChange={(value) => onChange({ class: value })}
        hint={hints.class}
        error={error('class')}
      />
      <ClientField
        found={found}
        headlines={headlines}
        values={values}
        onChange={onChange}
        hint={hints.client}
        error={error('client')}
      />
      <PickField
        row
        special="name"
        label={t('why.person')}
        field="personId"
        none={t('why.person.none')}
        addNew={t('popup.newPerson')}
        options={client?.people ?? []}
        value={values.personId}
        typed={values.newPerson}
        onChange={(personId, newPerson) => onChange({ personId, newPerson })}
        hint={hints.person}
        error={error('personId') ?? error('newPerson')}
      />
      <PickField
        row
        special="title"
        label={t('why.engagement')}
        field="engagementId"
        none={t('why.engagement.none')}
        addNew={t('popup.newEngagement')}
        options={client?.engagements ?? []}
        value={values.engagementId}
        typed={values.newEngagement}
        onChange={(engagementId, newEngagement) => onChange({ engagementId, newEngagement })}
        hint={hints.engagement}
        error={error('engagementId') ?? error('newEngagement')}
      />
      {rule && rule.startsOn !== 'none' && !(byEngagement && waitsFor) && (
        <DateField
          row
          label={t(startKeys[rule.startsOn])}
          field="startedOn"
          checks={checks}
          value={values.startedOn}
          onChange={(startedOn) => onChange({ startedOn })}
          error={error('startedOn')}
        />
      )}
      {found.byHand && (
        <SelectField<Place>
          row
          label={t('why.place')}
          field="place"
          value={values.place}
          options={places.map((value) => ({ value, label: t(`place.${value}`) }))}
          onChange={(place) => onChange({ place })}
          error={error('place')}
        />
      )}
      {rule?.needsEncryption && (
        <Checkbox
          field="encrypted"
          label={t('why.encrypted')}
          checked={values.encrypted}
          onChange={(encrypted) => onChange({ encrypted })}
        />
      )}
      {values.class !== '' && (
        <Meaning
          class={values.class}
          startedOn={byEngagement && waitsFor ? ended : values.startedOn}
          place={values.place}
          waitsFor={byEngagement && waitsFor ? waitsFor : null}
          policy={policy}
        />
      )}
    </>
  );
}
