import { Activity, FileDown, Trash2 } from 'lucide-react';
import type { PortalDefinition } from '@/sites/portal';
import { usePanelT } from '../../context';
import { IconButton } from '../../kit/IconButton';
import { saveFile } from '../../kit/saveFile';
import { useCommand } from '../../kit/useCommand';
import { useToast } from '../../kit/useToast';
import { usePanel } from '../PanelContext';
import { ownHosts, switchOf } from './portalHosts';
import { Switch } from './Switch';

const icon = 'size-4';

/** One portal that was taught: on or off, how it does, to share or to forget. */
export function PortalCard({ portal }: { readonly portal: PortalDefinition }) {
  const t = usePanelT();
  const run = useCommand();
  const toast = useToast();
  const { tools, workspace } = usePanel();
  const { id, label, hosts } = portal;
  const tool = hosts.map(switchOf).find((found) => found !== null) ?? null;
  const on = hosts.some((host) => tools.hosts.includes(host));
  const change = async () => {
    if (on) await tools.onTakeBack(hosts);
    else if (!(await tools.onAllow(hosts))) toast({ text: t('tools.refused', { name: label }) });
  };
  const forget = async () => {
    const done = await run('forgetPortal', { id }, t('portals.forgotten'));
    // Nobody looks along there any more, so the access goes as well.
    if (done.ok) await tools.onTakeBack(ownHosts(portal, workspace.portals));
  };
  const save = async () => {
    const { portalFile } = await import('@/exchange/portal/portalFile');
    saveFile(`bewaarwacht-${id}.json`, 'application/json', [portalFile(portal)]);
    toast({ text: t('export.saved') });
  };
  return (
    <li className="py-2.5 pr-3 pl-4">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="font-medium">{label}</h3>
          <p className="text-sm break-all text-muted">{hosts.join(', ')}</p>
        </div>
        {!tool && <Switch label={t('tools.switch', { name: label })} on={on} onChange={change} />}
      </div>
      <div className="flex items-center gap-1">
        <p className="flex min-w-0 flex-1 items-start gap-1.5 text-sm text-muted">
          {tool ? t('portals.partOf', { tool: t(`site.${tool}`) }) : on ? <PortalHealth id={id} /> : null}
          {!tool && !on && t('portals.off')}
        </p>
        <IconButton
          label={t('portals.save', { label })}
          icon={<FileDown className={icon} aria-hidden />}
          onClick={() => void save()}
        />
        <IconButton
          label={t('portals.forget', { label })}
          icon={<Trash2 className={icon} aria-hidden />}
          onClick={() => void forget()}
        />
      </div>
    </li>
  );
}

/** Enough pages that one of them should have been a report, when the portal is what it was. */
const ENOUGH = 5;

function PortalHealth({ id }: { readonly id: string }) {
  const t = usePanelT();
  const health = usePanel().tools.health.find(({ portal }) => portal === id);
  if (!health || health.seen === 0) return t('tools.notSeen');
  const { seen, documents } = health;
  return (
    <>
      <Activity className="mt-0.5 size-4 shrink-0" aria-hidden />
      <span>
        {t('portals.health', { seen, documents })}
        {seen >= ENOUGH && documents === 0 && ` ${t('portals.noReports')}`}
      </span>
    </>
  );
}
