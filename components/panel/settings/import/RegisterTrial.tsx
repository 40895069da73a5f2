import type { ImportPreview } from '@/storage/services/services';
import { type PanelKey, usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Section } from '../../Section';
import { CountedKinds } from './CountedKinds';
import { FileButton } from './FileButton';
import { Names } from './Names';
import { Outlook } from './Outlook';
import { StepHeading } from './StepHeading';

type Props = {
  readonly preview: ImportPreview;
  readonly onRun: () => void;
  readonly onFile: (file: File) => void;
};

/** What a register that was exported would bring, and what of it stays out and why: before anything is saved. */
export function RegisterTrial({ preview, onRun, onFile }: Props) {
  const t = usePanelT();
  const { added, newClients, there, disclosures, holds, settings, policy, outlook } = preview;
  const nothing = Object.values(added).every((count) => count === 0) && settings === 0;
  const also = [
    disclosures > 0 && t('import.register.disclosures', { count: disclosures }),
    holds > 0 && t('import.register.holds', { count: holds }),
    policy === 'taken' && t('import.register.policy'),
    settings > 0 && t('import.register.settings'),
  ].filter((one) => one !== false);
  return (
    <section>
      <StepHeading title={t('import.trial')} says={t('import.register.says')} />
      <div className="card flex flex-col gap-3 p-4">
        {nothing && <p className="font-medium">{t('import.register.nothing')}</p>}
        <CountedKinds label={t('import.added')} counted={added} />
        {also.length > 0 && (
          <div>
            <p className="text-sm text-muted">{t('import.register.also')}</p>
            <p>{also.join(' · ')}</p>
          </div>
        )}
        {newClients.count > 0 && (
          <Names label={t('import.newClients')} names={newClients.first} of={newClients.count} />
        )}
        {there.count > 0 && (
          <div>
            <Names label={t('import.there')} names={there.first} of={there.count} />
            <p className="text-sm text-muted">{t('import.register.there')}</p>
          </div>
        )}
      </div>
      {added.document > 0 && <Outlook outlook={outlook} />}
      <StaysOut preview={preview} />
      <Actions>
        {!nothing && (
          <Button look="primary" onClick={onRun}>
            {t('import.start')}
          </Button>
        )}
        <FileButton label={t('import.other')} onFile={onFile} />
      </Actions>
    </section>
  );
}

/** By what is in this file; the last one is true of every file. */
function StaysOut({ preview }: Pick<Props, 'preview'>) {
  const t = usePanelT();
  const { erasedClients, erased, known, ignored, disposed, copies, policy } = preview;
  const counted: readonly (readonly [number, PanelKey])[] = [
    [erasedClients, 'import.register.erasedClients'],
    [erased, 'import.register.erased'],
    [known, 'import.register.known'],
    [ignored, 'import.register.ignored'],
    [disposed, 'import.register.disposed'],
    [copies, 'import.register.copies'],
  ];
  return (
    <div className="mt-6">
      <Section title={t('import.register.out')}>
        <ul className="card divide-y divide-line text-sm">
          {counted.map(
            ([count, says]) =>
              count > 0 && (
                <li key={says} className="px-4 py-2">
                  {t(says, { count })}
                </li>
              ),
          )}
          {policy === 'kept' && <li className="px-4 py-2">{t('import.register.policyKept')}</li>}
          <li className="px-4 py-2">{t('import.register.never')}</li>
        </ul>
      </Section>
    </div>
  );
}
