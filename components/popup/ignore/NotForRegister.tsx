import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { SiteId } from '@/sites/site';
import { useT } from '../../context';
import { Button } from '../../kit/Button';
import { useCommand } from '../../kit/useCommand';
import { type Folder, folderOf } from './folderOf';

type Props = {
  readonly site: SiteId;
  readonly keys: readonly string[];
  /** The folder in front of the user, with its keys; null: a file is. */
  readonly here?: Folder | null;
};

/** "Not for the register": this file, or all that stands in its folder, is left alone from now on. */
export function NotForRegister({ site, keys, here = null }: Props) {
  const t = useT();
  const run = useCommand();
  const [open, setOpen] = useState(false);
  const folder = here ?? folderOf(keys);
  const ignore = (what: 'file' | 'folder', places: readonly string[]) =>
    void run('ignorePlace', { what, keys: places, site }, t('ignore.done'));
  if (!open) {
    return (
      <Button
        look="quiet"
        small
        className="-mx-2"
        icon={<EyeOff className="size-4" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('ignore.offer')}
      </Button>
    );
  }
  return (
    <section aria-label={t('ignore.offer')} className="w-full rounded-lg bg-sunken p-3">
      <p className="text-sm">{t('ignore.says')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {!here && (
          <Button small autoFocus onClick={() => ignore('file', keys)}>
            {t('ignore.file')}
          </Button>
        )}
        {folder && (
          <Button small onClick={() => ignore('folder', here ? keys : [folder.key])}>
            {t('ignore.folder', { name: folder.name })}
          </Button>
        )}
        <Button small look="quiet" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
