import type { IgnoredRow } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import { useCommand } from '../../kit/useCommand';
import { Notice } from '../Notice';

type Props = {
  readonly entry: IgnoredRow;
  /** What is in front of the user, which may stand in the folder that was left out. */
  readonly what: IgnoredRow['what'];
};

/** What the user left out is said, with the way back. */
export function Ignored({ entry, what }: Props) {
  const t = useT();
  const { language } = useSurface();
  const run = useCommand();
  const since = { day: formatDay(entry.on, language) };
  const says =
    entry.what === 'file'
      ? 'ignore.fileSince'
      : what === 'file'
        ? 'ignore.inFolderSince'
        : 'ignore.folderSince';
  return (
    <Notice title={t('ignore.offer')} text={t(says, since)}>
      <Button onClick={() => void run('watchPlace', { id: entry.id }, t('ignore.back.done'))}>
        {t(entry.what === 'file' ? 'ignore.back' : 'ignore.backFolder')}
      </Button>
    </Notice>
  );
}
