import { useState } from 'react';
import type { SiteId } from '@/sites/site';
import { usePanelT } from '../../context';
import { useToast } from '../../kit/Toasts';
import { usePanel } from '../PanelContext';

/** On: the browser asks the user for access to this tool's pages. Off: the access is given back at once. */
export function ToolSwitch({ tool }: { readonly tool: SiteId }) {
  const t = usePanelT();
  const toast = useToast();
  const { tools } = usePanel();
  const [busy, setBusy] = useState(false);
  const on = tools.switchedOn.includes(tool);
  const name = t(`site.${tool}`);
  const change = async () => {
    if (busy) return;
    setBusy(true);
    if (on) await tools.onSwitchOff(tool);
    else if (!(await tools.onSwitchOn(tool))) toast({ text: t('tools.refused', { name }) });
    setBusy(false);
  };
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={t('tools.switch', { name })}
      onClick={() => void change()}
      className="inline-flex min-h-8 shrink-0 items-center gap-2 rounded-full text-sm text-muted"
    >
      {on ? t('tools.on') : t('tools.off')}
      <span
        className={`flex h-6 w-10 items-center rounded-full border p-0.5 motion-safe:transition-colors ${on ? 'border-accent bg-accent' : 'border-edge bg-sunken'}`}
      >
        <span
          className={`size-4.5 rounded-full motion-safe:transition-transform ${on ? 'translate-x-4 bg-on-accent' : 'bg-edge'}`}
        />
      </span>
    </button>
  );
}
