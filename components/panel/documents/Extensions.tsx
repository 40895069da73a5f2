import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import { useCommand } from '../../kit/useCommand';

/** Each extension that stands, with its reason and the way back, however old it is. */
export function Extensions({ document }: { readonly document: DocumentRow }) {
  const t = usePanelT();
  const { language } = useSurface();
  const run = useCommand();
  const { dossier, id, extensions = [] } = document;
  if (extensions.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {extensions.map(({ id: extension, until, reason }) => (
        <li key={extension} className="rounded-lg bg-sunken px-3.5 py-2.5">
          <p className="text-sm">{t('extension.said', { day: formatDay(until, language), reason })}</p>
          <Button
            small
            className="mt-2"
            onClick={() =>
              void run('takeBackExtension', { dossier, id, extension }, t('extension.takenBack'))
            }
          >
            {t('extension.takeBack')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
