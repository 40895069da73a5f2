import type { AudienceRow } from '@/storage/rows';
import { useT } from '../../context';
import { Button } from '../../kit/Button';
import { useCommand } from '../../kit/useCommand';

type Props = {
  /** Lists that were read from a file. */
  readonly audiences: readonly AudienceRow[];
  /** The number of the page in front of the user. */
  readonly webId: string;
};

/** An export doesn't tell the number of its list's page: the user says once which one this is. */
export function WhichList({ audiences, webId }: Props) {
  const t = useT();
  const run = useCommand();
  return (
    <div className="mt-2">
      <p className="text-sm">{t('audience.which')}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {audiences.map(({ dossier, tool, listId, name, channels }) => (
          <Button
            key={dossier}
            small
            onClick={() =>
              void run('setAudience', { dossier, tool, listId, webId, name, channels }, t('audience.linked'))
            }
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
