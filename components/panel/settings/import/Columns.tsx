import type { Choice } from '@/exchange/import/choice';
import { type ImportField, importFields, namelessKinds } from '@/exchange/import/fields';
import { type PanelKey, usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Checkbox } from '../../../kit/Checkbox';
import { Progress } from '../../../kit/Progress';
import { SelectField } from '../../../kit/SelectField';
import { FileButton } from './FileButton';
import { Rules } from './Rules';
import { StepHeading } from './StepHeading';
import type { Chosen } from './steps';

type Props = {
  readonly chosen: Chosen;
  /** How far the trial run is; null: none goes on. */
  readonly busy: { readonly done: number; readonly of: number } | null;
  readonly onStop: () => void;
  readonly onLook: (sheet: number, headless: boolean) => void;
  readonly onChange: (choice: Partial<Choice>) => void;
  readonly onCheck: () => void;
  readonly onFile: (file: File) => void;
};

/** Which field each column is: guessed or remembered, and the user's to change. */
export function Columns({ chosen, busy, onStop, onLook, onChange, onCheck, onFile }: Props) {
  const t = usePanelT();
  const { look, opened, choice, remembered } = chosen;
  const missing = useMissing(choice);
  const set = (column: number, field: ImportField | '') =>
    onChange({
      // A field is one column: where it stood before, nothing is read now.
      mapping: choice.mapping.map((now, at) => (at === column ? field || null : now === field ? null : now)),
    });
  return (
    <section>
      <StepHeading
        title={t('import.columns')}
        says={
          <>
            {t('import.columns.says', { count: look.rows })} {remembered && t('import.columns.remembered')}
          </>
        }
      />
      <div className="card flex flex-col gap-4 p-4">
        {opened.sheets.length > 1 && (
          <SelectField
            label={t('import.sheet')}
            value={String(choice.sheet)}
            options={opened.sheets.map(({ name }, at) => ({
              value: String(at),
              label: name || t('import.sheet.nameless', { count: at + 1 }),
            }))}
            onChange={(value) => onLook(Number(value), choice.headless)}
          />
        )}
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(18rem,100%),1fr))] gap-x-6 gap-y-3">
          {look.headers.map((header, column) => (
            <SelectField<ImportField | ''>
              key={header}
              row
              label={header}
              hint={look.samples[column]?.join(' · ') || t('import.columns.empty')}
              value={choice.mapping[column] ?? ''}
              options={[
                { value: '', label: t('import.columns.skip') },
                ...importFields.map((field) => ({ value: field, label: t(`import.field.${field}`) })),
              ]}
              onChange={(field) => set(column, field)}
            />
          ))}
        </div>
        <Checkbox
          label={t('import.headless')}
          checked={choice.headless}
          onChange={(headless) => onLook(choice.sheet, headless)}
        />
      </div>
      <Rules choice={choice} onChange={onChange} />
      <div role="status">{missing && <p className="mt-3 text-sm text-due">{t(missing)}</p>}</div>
      {busy && (
        <div className="mt-5">
          <Progress
            text={t('import.checking')}
            done={busy.done}
            of={busy.of}
            stop={t('import.stop')}
            onStop={onStop}
          />
        </div>
      )}
      <Actions>
        <Button look="primary" busy={busy !== null} disabled={missing !== null} onClick={onCheck}>
          {t('import.check')}
        </Button>
        <FileButton label={t('import.other')} onFile={onFile} />
      </Actions>
    </section>
  );
}

/** What has to be chosen before the list can be read; null: nothing. */
function useMissing({ mapping, client }: Choice): PanelKey | null {
  if (mapping.every((field) => field === null)) return 'import.columns.none';
  const [kind] = namelessKinds(mapping);
  if (kind && !(kind === 'client' && client))
    return kind === 'engagement' ? null : `import.columns.nameless.${kind}`;
  return mapping.includes('client.name') || client ? null : 'import.columns.noClient';
}
