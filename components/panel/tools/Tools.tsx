import { usePanelT } from '../../context';
import { Heading } from '../Heading';
import { Section } from '../Section';
import { IgnoredPlaces } from './IgnoredPlaces';
import { Portals } from './Portals';
import { ToolCard } from './ToolCard';
import { tools } from './tools';

/** The web tools the firm works in: which of them the register may look along in, and what to check in each. */
export function Tools() {
  const t = usePanelT();
  return (
    <>
      <Heading title={t('nav.tools')} under={t('tools.says')} />
      <ul className="mb-6 flex flex-col gap-3">
        {tools.map((tool) => (
          <li key={tool}>
            <ToolCard tool={tool} />
          </li>
        ))}
      </ul>
      <Section title={t('portals')}>
        <Portals />
      </Section>
      <Section title={t('ignored')}>
        <IgnoredPlaces />
      </Section>
    </>
  );
}
