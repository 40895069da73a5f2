import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { useToast } from '../../kit/useToast';
import { usePanel } from '../PanelContext';
import { otherHosts } from './portalHosts';

/** Access that was given once and that no tool or portal of the list stands for: seen here, and taken back here. */
export function OtherHosts() {
  const t = usePanelT();
  const toast = useToast();
  const { workspace, tools } = usePanel();
  const hosts = otherHosts(tools.hosts, workspace.portals);
  if (hosts.length === 0) return null;
  const takeBack = async (host: string) => {
    await tools.onTakeBack([host]);
    toast({ text: t('hosts.takenBack', { host }) });
  };
  return (
    <div className="border-b border-line px-4 py-3">
      <h3 className="font-medium">{t('hosts.other')}</h3>
      <p className="text-sm text-muted">{t('hosts.other.says')}</p>
      <ul className="mt-2 flex flex-col gap-1">
        {hosts.map((host) => (
          <li key={host} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 break-all">{host === '*' ? t('hosts.all') : host}</span>
            <Button
              small
              aria-label={t('hosts.takeBackOf', { host: host === '*' ? t('hosts.all') : host })}
              onClick={() => void takeBack(host)}
            >
              {t('hosts.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
