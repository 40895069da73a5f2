import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { adopted } from '@/sites/portals/adopted';
import type { CommandError, Input } from '@/storage/commands/commands';
import { type PanelKey, usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { errorText } from '../../kit/commandErrors';
import { Problem } from '../../kit/Problem';
import { useCommand } from '../../kit/useCommand';
import { usePanel } from '../PanelContext';
import { toolTaken } from './portalHosts';

const problems = {
  'too-big': 'portalFile.tooBig',
  'not-json': 'portalFile.notJson',
  'not-a-portal': 'portalFile.notAPortal',
  newer: 'portalFile.newer',
} as const satisfies Record<string, PanelKey>;

/** A definition that somebody else taught. The engine checks it strictly; access is asked for by the portal's switch. */
export function ReadPortal() {
  const t = usePanelT();
  const run = useCommand();
  const { portals } = usePanel().workspace;
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const refusalOf = (error: CommandError): string => {
    if (error.type !== 'InvalidInput') return errorText(t, error);
    const field = error.fields[0]?.field ?? '';
    return field === '' ? t('portalFile.strange') : t('portalFile.wrong', { field });
  };
  const keep = async (portal: Input<'teachPortal'>): Promise<string | null> => {
    const taken = portal.hosts.map((host) => ({ host, tool: toolTaken(host) })).find(({ tool }) => tool);
    if (taken?.tool) return t('portalFile.tool', { host: taken.host, tool: t(`site.${taken.tool}`) });
    const done = await run('teachPortal', adopted(portal, portals), t('portalFile.read'));
    return done.ok ? null : refusalOf(done.error);
  };
  const read = async (file: File): Promise<string | null> => {
    const { MOST_BYTES, readPortalFile } = await import('@/exchange/portal/portalFile');
    if (file.size > MOST_BYTES) return t('portalFile.tooBig');
    const portal = readPortalFile(await file.text());
    return portal.ok ? keep(portal.value) : t(problems[portal.error]);
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        autoComplete="off"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again, once it was mended.
          event.target.value = '';
          if (file) void read(file).then(setProblem);
        }}
      />
      <Button
        small
        icon={<FileUp className="size-4" aria-hidden />}
        onClick={() => {
          setProblem(null);
          input.current?.click();
        }}
      >
        {t('portalFile.choose')}
      </Button>
      <Problem text={problem} />
    </div>
  );
}
