import { Check } from 'lucide-react';
import { packOf } from '@/policy/packs';
import { lastVersion } from '@/policy/versions';
import { usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { toolSays } from '../../kit/toolSays';
import { usePanel } from '../PanelContext';
import { Elsewhere } from '../tools/Elsewhere';
import { ToolSwitch } from '../tools/ToolSwitch';
import { tools } from '../tools/tools';
import { StepHeading } from './StepHeading';

type Props = { readonly onDone: () => void; readonly onBack: () => void };

/** Nothing is on until the user turns it on; the browser asks once more, tool by tool. */
export function ToolsStep({ onDone, onBack }: Props) {
  const t = usePanelT();
  const { pack } = lastVersion(usePanel().workspace.versions);
  // The first pack works in all of them: that says nothing.
  const fits = pack && pack !== 'optiwork' ? packOf(pack).tools : [];
  return (
    <>
      <StepHeading title={t('onboarding.tools')} says={t('onboarding.tools.says')} />
      <ul className="card divide-y divide-line">
        {tools.map((tool) => (
          <li key={tool} className="flex items-start gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <h2 className="font-medium">{t(`site.${tool}`)}</h2>
              <p className="text-sm text-muted">{t(toolSays[tool])}</p>
              <Elsewhere tool={tool} />
              {fits.includes(tool) && (
                <p className="mt-0.5 flex items-center gap-1 text-sm font-medium text-ok">
                  <Check className="size-4 shrink-0" aria-hidden />
                  {t('packs.fits')}
                </p>
              )}
            </div>
            <ToolSwitch tool={tool} />
          </li>
        ))}
      </ul>
      <Actions>
        <Button look="primary" onClick={onDone}>
          {t('onboarding.next')}
        </Button>
        <Button onClick={onBack}>{t('back')}</Button>
      </Actions>
    </>
  );
}
