import type { Policy } from '@/policy/policy';
import { channels, type Source, sourceNames, sources } from '@/policy/sources';
import { channelNames, sourceTexts } from '@/policy/sourceTexts';
import { usePanelT, useSurface } from '../../../context';
import { Checkbox } from '../../../kit/Checkbox';
import { ClauseTag } from '../../../kit/ClauseTag';
import { SelectField } from '../../../kit/SelectField';
import { TextField } from '../../../kit/TextField';
import { Section } from '../../Section';
import { Fold } from './Fold';
import { monthName } from './monthName';
import type { Drafting } from './useDraft';

type Props = { readonly drafting: Drafting; readonly policy: Policy };

const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
const chosen = sourceNames.filter((name) => !sources[name].fixed);
const digits = (value: string) => value.replace(/\D/g, '').slice(0, 3);

/** When something is said, from when the tax years count, and what an address may be used for. */
export function Around({ drafting, policy }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const { draft, change, error } = drafting;
  return (
    <>
      <Section title={t('policy.when')}>
        <div className="card flex flex-col gap-4 p-4">
          <TextField
            label={t('policy.soon')}
            hint={t('policy.soon.hint')}
            value={draft.soon}
            onChange={(value) => change({ soon: digits(value) })}
            error={error('choices.lead.soon')}
          />
          <TextField
            label={t('policy.urgent')}
            hint={t('policy.urgent.hint')}
            value={draft.urgent}
            onChange={(value) => change({ urgent: digits(value) })}
            error={error('choices.lead.urgent')}
          />
          <SelectField
            label={t('settings.year')}
            hint={t('settings.year.hint')}
            value={String(draft.financialYearFirstMonth)}
            options={months.map((value) => ({ value, label: monthName(Number(value), language) }))}
            onChange={(month) => change({ financialYearFirstMonth: Number(month) })}
          />
        </div>
      </Section>
      <Section title={t('policy.sources')}>
        <div className="card divide-y divide-line">
          {chosen.map((source) => (
            <SourceFold
              key={source}
              source={source}
              gives={policy.sources[source]}
              onChange={(gives) => change({ sources: { ...draft.sources, [source]: gives } })}
            />
          ))}
        </div>
      </Section>
    </>
  );
}

type SourceProps = {
  readonly source: Source;
  readonly gives: Policy['sources'][Source];
  readonly onChange: (gives: Policy['sources'][Source]) => void;
};

function SourceFold({ source, gives, onChange }: SourceProps) {
  const t = usePanelT();
  const { language } = useSurface();
  return (
    <Fold
      title={
        <>
          {sourceTexts[source][language]} <ClauseTag clause={sources[source].clause} />
        </>
      }
      says={
        gives.length > 0
          ? gives.map((channel) => channelNames[channel][language]).join(', ')
          : t('regulation.noChannel')
      }
    >
      <div className="flex flex-col gap-1.5">
        {channels.map((channel) => (
          <Checkbox
            key={channel}
            label={channelNames[channel][language]}
            checked={gives.includes(channel)}
            onChange={(may) =>
              onChange(channels.filter((one) => (one === channel ? may : gives.includes(one))))
            }
          />
        ))}
      </div>
    </Fold>
  );
}
