import type { Choice } from '@/exchange/import/choice';
import { type RetentionClass, retentionClasses } from '@/policy/retention';
import { usePanelT } from '../../../context';
import { Checkbox } from '../../../kit/Checkbox';
import { SelectField } from '../../../kit/SelectField';
import { useHeadlines } from '../../useHeadlines';

type Props = { readonly choice: Choice; readonly onChange: (choice: Partial<Choice>) => void };

/** What no column says: whose all rows are, what kind of document they hold, and what a new client's name means. */
export function Rules({ choice, onChange }: Props) {
  const t = usePanelT();
  const headlines = useHeadlines() ?? [];
  const clients = headlines.toSorted((one, other) => one.client.localeCompare(other.client));
  const byColumn = choice.mapping.includes('client.name');
  return (
    <div className="card mt-4 flex flex-col gap-4 p-4">
      {!byColumn && (
        <SelectField
          label={t('import.allOf')}
          value={choice.client?.dossier ?? ''}
          options={[
            { value: '', label: t('import.allOf.none') },
            ...clients.map(({ dossier, client }) => ({ value: dossier, label: client })),
          ]}
          onChange={(dossier) => {
            const found = clients.find((one) => one.dossier === dossier);
            onChange({ client: found ? { dossier, name: found.client } : null });
          }}
        />
      )}
      {choice.mapping.includes('document.name') && (
        <SelectField<RetentionClass | ''>
          label={t('import.class')}
          hint={t('import.class.hint')}
          value={choice.class ?? ''}
          options={[
            { value: '', label: t('import.class.guess') },
            ...retentionClasses.map((value) => ({ value, label: t(`class.${value}`) })),
          ]}
          onChange={(value) => onChange({ class: value || null })}
        />
      )}
      {byColumn && (
        <Checkbox
          label={t('import.knownOnly')}
          checked={choice.knownOnly}
          onChange={(knownOnly) => onChange({ knownOnly })}
        />
      )}
    </div>
  );
}
