import type { Headline } from '@/storage/rows';
import { useT } from '../../context';
import type { Found } from '../page';
import { personOf } from './manyValues';

type Props = { readonly files: readonly Found[]; readonly client: Headline | undefined };

/** Which files it is about, each with the person that its name speaks of. */
export function FileList({ files, client }: Props) {
  const t = useT();
  return (
    <div className="text-sm">
      <p className="text-muted">{t('popup.many.files')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1). */}
      <ul tabIndex={0} className="mt-1 max-h-36 overflow-y-auto rounded-md border border-line px-3 py-1.5">
        {files.map((found) => (
          <li key={found.keys[0]} className="py-0.5">
            {found.name}
            {client && (
              <span className="text-muted"> · {personOf(found, client)?.name ?? t('why.person.none')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
