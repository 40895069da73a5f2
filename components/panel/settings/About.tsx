import { usePanelT, useSurface } from '../../context';
import { formatDay } from '../../kit/formatDay';
import { usePanel } from '../PanelContext';
import { Section } from '../Section';

export function About() {
  const t = usePanelT();
  const { language } = useSurface();
  const { policy } = usePanel().workspace;
  return (
    <Section title={t('about')}>
      <div className="card space-y-1 px-4 py-3 text-sm">
        <p>{t('about.says')}</p>
        <p className="text-muted">
          {t('about.policy', { version: policy.version, day: formatDay(policy.from, language) })}
        </p>
      </div>
    </Section>
  );
}
