import { Activity } from 'lucide-react';
import { judge } from '@/policy/judge';
import { usePanelT, useSurface } from '../../context';
import { toolSays } from '../../kit/toolSays';
import { YearlyCheck } from '../../kit/YearlyCheck';
import { usePanel } from '../PanelContext';
import { Elsewhere } from './Elsewhere';
import { isSick } from './isSick';
import { ToolSwitch } from './ToolSwitch';
import type { tools } from './tools';

type Props = { readonly tool: (typeof tools)[number] };

export function ToolCard({ tool }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const {
    tools: access,
    workspace: { policy, ticks },
  } = usePanel();
  const health = access.health.find(({ site, portal }) => site === tool && portal === null);
  const on = access.switchedOn.includes(tool);
  const checks = judge(tool, { today, policy, item: null, toolTicks: ticks }).filter(
    ({ every }) => every === 'year',
  );
  const open = checks.filter(({ state }) => state !== 'ok').length;
  const sick = health !== undefined && isSick(health);
  return (
    <article className="card px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{t(`site.${tool}`)}</h2>
          <p className="text-sm text-muted">{t(toolSays[tool])}</p>
          <Elsewhere tool={tool} />
        </div>
        <ToolSwitch tool={tool} />
      </div>
      {on && (
        <p className={`mt-2 flex items-start gap-1.5 text-sm ${sick ? 'text-due' : 'text-muted'}`}>
          <Activity className="mt-0.5 size-4 shrink-0" aria-hidden />
          {health && health.seen > 0
            ? t('tools.health', { recognised: health.recognised, seen: health.seen })
            : t('tools.notSeen')}
          {sick && ` ${t('tools.sick')}`}
        </p>
      )}
      {checks.length > 0 && (
        <details className="mt-2 border-t border-line pt-2">
          <summary className="min-h-7 rounded-md text-sm font-medium text-accent">
            {open > 0 ? t('tools.checks', { count: open }) : t('tools.checked')}
          </summary>
          <ul className="mt-2 flex flex-col gap-3">
            {checks.map((check) => (
              <li key={check.id}>
                <YearlyCheck tool={tool} check={check} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
