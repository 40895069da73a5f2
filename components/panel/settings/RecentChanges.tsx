import { useLiveQuery } from 'dexie-react-hooks';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { errorText } from '../../kit/commandErrors';
import { useToast } from '../../kit/Toasts';
import { Section } from '../Section';
import { canUndo, commandKey } from './commandKey';

/** What was done lately, each with its way back. */
export function RecentChanges() {
  const { reader, send, language } = useSurface();
  const t = usePanelT();
  const toast = useToast();
  const recent = useLiveQuery(() => reader.recent(), [reader]);
  const at = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const undo = async (command: string) => {
    const result = await send('undo', { command });
    toast({ text: result.ok ? t('undone') : errorText(t, result.error) });
  };
  return (
    <Section title={t('recent')}>
      <div className="card min-h-12">
        {recent?.length === 0 && <p className="px-4 py-3 text-muted">{t('recent.none')}</p>}
        <ul className="divide-y divide-line">
          {recent?.slice(0, 20).map(({ command, name, at: when, undone, subject }) => (
            <li key={command} className="flex items-center gap-2 py-2 pr-2 pl-4">
              <div className="min-w-0 flex-1">
                <p className={undone ? 'text-muted line-through' : ''}>
                  {t(commandKey(name))}
                  {subject && `: ${subject}`}
                </p>
                <p className="text-sm text-muted">{at.format(when)}</p>
              </div>
              {undone && <span className="text-sm text-muted">{t('recent.undone')}</span>}
              {!undone && canUndo(name) && (
                <Button
                  small
                  onClick={() => void undo(command)}
                  aria-label={t('recent.undoOf', { what: `${t(commandKey(name))} ${subject}` })}
                >
                  {t('undo')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
