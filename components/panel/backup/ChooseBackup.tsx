import { usePanelT, useSurface } from '../../context';
import { FilesField } from '../../kit/FilesField';
import type { useChosenFile } from './useChosenFile';

type Props = {
  readonly files: ReturnType<typeof useChosenFile>;
  /** The list of what was erased since may be chosen with it. */
  readonly withList?: boolean;
};

/** Which file, and what it says of itself: when it was made, and how much is in it. */
export function ChooseBackup({ files, withList = false }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const { chosen, problem, choose } = files;
  const at = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <div>
      <FilesField
        label={t('backup.file')}
        hint={withList ? t('backup.file.withList') : t('backup.file.hint')}
        field="file"
        accept={withList ? '.bwb,.bwl' : '.bwb'}
        several={withList}
        onChange={(given) => void choose(given)}
        error={problem ?? undefined}
      />
      {chosen && (
        <p className="mt-2 rounded-lg bg-sunken px-3 py-2 text-sm">
          {t('backup.madeAt', { at: at.format(chosen.header.madeAt) })}{' '}
          {t('backup.holds', {
            clients: Math.max(0, chosen.header.dossiers - 1),
            documents: chosen.header.documents,
          })}
        </p>
      )}
    </div>
  );
}
