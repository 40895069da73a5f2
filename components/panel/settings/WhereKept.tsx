import { usePanelT } from '../../context';
import { Section } from '../Section';

/** What is kept where, in short. The whole of it is in PRIVACY.md. */
export function WhereKept() {
  const t = usePanelT();
  return (
    <Section title={t('kept')}>
      <ul className="card list-disc space-y-1 py-3 pr-4 pl-9 text-sm">
        <li>{t('kept.device')}</li>
        <li>{t('kept.sealed')}</li>
        <li>{t('kept.never')}</li>
        <li>{t('kept.pages')}</li>
        <li>{t('kept.erased')}</li>
      </ul>
    </Section>
  );
}
