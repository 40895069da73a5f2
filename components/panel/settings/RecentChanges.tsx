import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Recent } from '@/storage/reader';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { UndoButton } from '../../kit/UndoButton';
import { Section } from '../Section';
import { commandKey } from './commandKey';

const A_DAY = 86_400_000;
/** How many older ones each further look brings. */
const MORE = 50;

/** What was done since yesterday, each with its way back; older ones on demand, as far as they are kept. */
export function RecentChanges() {
  const { reader } = useSurface();
  const t = usePanelT();
  const [since] = useState(() => Date.now() - A_DAY);
  const [older, setOlder] = useState(0);
  const recent = useLiveQuery(() => reader.recent(since, older), [reader, since, older]);
  const { steps = [], more = false } = recent ?? {};
  return (
    <Section title={t('recent')}>
      <div className="card min-h-12">
        {recent && steps.length === 0 && (
          <p className="px-4 py-3 text-muted">{t(more ? 'recent.noneToday' : 'recent.none')}</p>
        )}
        <ul className="divide-y divide-line">
          {steps.map((step) => (
            <li key={step.command} className="flex flex-wrap items-center gap-2 py-2 pr-2 pl-4">
              <Step step={step} />
            </li>
          ))}
        </ul>
      </div>
      {more && (
        <Button className="mt-2" onClick={() => setOlder(older + MORE)}>
          {t('recent.more')}
        </Button>
      )}
    </Section>
  );
}

function Step({ step: { command, name, at, undone, subject } }: { readonly step: Recent }) {
  const { language } = useSurface();
  const t = usePanelT();
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <>
      <div className="min-w-0 flex-1">
        <p className={undone ? 'text-muted line-through' : ''}>
          {t(commandKey(name))}
          {subject && `: ${subject}`}
        </p>
        <p className="text-sm text-muted">{format.format(at)}</p>
      </div>
      {undone ? (
        <span className="text-sm text-muted">{t('recent.undone')}</span>
      ) : (
        <UndoButton
          small
          commands={[command]}
          label={t('recent.undoOf', { what: `${t(commandKey(name))} ${subject}` })}
        />
      )}
    </>
  );
}
