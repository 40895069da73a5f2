import type { SiteId } from '@/sites/site';
import { usePanelT } from '../../context';
import { useToast } from '../../kit/useToast';
import { usePanel } from '../PanelContext';
import { Switch } from './Switch';

/** On: the browser asks the user for access to this tool's pages. Off: the access is given back at once. */
export function ToolSwitch({ tool }: { readonly tool: SiteId }) {
  const t = usePanelT();
  const toast = useToast();
  const { tools } = usePanel();
  const on = tools.switchedOn.includes(tool);
  const name = t(`site.${tool}`);
  const change = async () => {
    if (on) await tools.onSwitchOff(tool);
    else if (!(await tools.onSwitchOn(tool))) toast({ text: t('tools.refused', { name }) });
  };
  return <Switch label={t('tools.switch', { name })} on={on} onChange={change} />;
}
