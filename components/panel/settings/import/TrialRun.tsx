import { useState } from 'react';
import type { ImportDesk } from '@/exchange/import/desk';
import type { Summary } from '@/exchange/import/plan';
import { usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { RadioGroup } from '../../../kit/RadioGroup';
import { CountedKinds } from './CountedKinds';
import { FileButton } from './FileButton';
import { Issues } from './Issues';
import { Names } from './Names';
import { Outlook } from './Outlook';
import { StepHeading } from './StepHeading';

type Props = {
  readonly summary: Summary;
  readonly desk: ImportDesk | null;
  readonly onRun: () => void;
  readonly onColumns: () => void;
  readonly onFile: (file: File) => void;
};

/** What would happen, what it would bring, and what is wrong: all of it before anything is saved. */
export function TrialRun({ summary, desk, onRun, onColumns, onFile }: Props) {
  const t = usePanelT();
  const [go, setGo] = useState<'mend' | 'good'>('mend');
  const { added, there, rows, newClients, outlook } = summary;
  const nothing = Object.values(added).every((count) => count === 0);
  const blocked = rows.wrong > 0 && go === 'mend';
  return (
    <section>
      <StepHeading title={t('import.trial')} says={t('import.trial.says')} />
      <div className="card flex flex-col gap-3 p-4">
        {nothing && <p className="font-medium">{t('import.trial.nothing')}</p>}
        <CountedKinds label={t('import.added')} counted={added} />
        {newClients.length > 0 && (
          <Names label={t('import.newClients')} names={newClients} of={added.client} />
        )}
        <CountedKinds label={t('import.there')} counted={there} quiet />
      </div>
      {added.document > 0 && <Outlook outlook={outlook} />}
      {desk && <Issues key="wrong" which="wrong" desk={desk} summary={summary} />}
      {desk && <Issues key="other" which="other" desk={desk} summary={summary} />}
      {rows.wrong > 0 && !nothing && (
        <div className="card p-4">
          <RadioGroup
            legend={t('import.go')}
            value={go}
            options={[
              { value: 'mend', label: t('import.go.mend') },
              { value: 'good', label: t('import.go.good') },
            ]}
            onChange={setGo}
          />
        </div>
      )}
      <Actions>
        {rows.wrong > 0 && (
          <FileButton look={blocked ? 'primary' : 'secondary'} label={t('import.mended')} onFile={onFile} />
        )}
        {!nothing && (
          <Button look={blocked ? 'secondary' : 'primary'} disabled={blocked} onClick={onRun}>
            {t('import.start')}
          </Button>
        )}
        <Button onClick={onColumns}>{t('import.back')}</Button>
        {rows.wrong === 0 && <FileButton label={t('import.other')} onFile={onFile} />}
      </Actions>
    </section>
  );
}
