import { useState } from 'react';
import { applyPack } from '@/policy/applyPack';
import { type PackId, packIds, packOf } from '@/policy/packs';
import { lastVersion } from '@/policy/versions';
import type { CommandError } from '@/storage/commands/commands';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Problem } from '../../../kit/Problem';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';
import { PreviewDialog } from './PreviewDialog';
import { saidOf } from './useAccept';
import { usePreview } from './usePreview';

/** Ready-made choices to start from, each looked at before it is accepted like any version. */
export function Packs() {
  const t = usePanelT();
  const { today, language } = useSurface();
  const { versions } = usePanel().workspace;
  const { shown, look, close } = usePreview();
  const [refused, setRefused] = useState<{ pack: PackId; error: CommandError } | null>(null);
  const last = lastVersion(versions);
  const from = last.from && last.from > today ? last.from : today;
  const choose = async (pack: PackId) => {
    setRefused(null);
    const result = await look({ from, pack, choices: applyPack(pack, last.choices) });
    if (!result.ok) setRefused({ pack, error: result.error });
  };
  return (
    <Section title={t('packs')}>
      <p className="mb-2 text-sm text-muted">{t('packs.says')}</p>
      <ul className="card divide-y divide-line">
        {packIds.map((pack) => {
          const { name, says } = packOf(pack);
          return (
            <li key={pack} className="px-4 py-3">
              <div className="flex items-start gap-2">
                <h3 className="min-w-0 flex-1 font-medium">{name[language]}</h3>
                <Button
                  small
                  aria-label={t('packs.lookAt', { name: name[language] })}
                  onClick={() => void choose(pack)}
                >
                  {t('packs.look')}
                </Button>
              </div>
              <p className="text-sm text-muted">{says[language]}</p>
              {refused?.pack === pack && <Problem text={saidOf(t, refused.error)} />}
            </li>
          );
        })}
      </ul>
      {shown.state !== 'none' && <PreviewDialog shown={shown} onClose={close} onAccepted={close} />}
    </Section>
  );
}
