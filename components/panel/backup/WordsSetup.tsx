import { useEffect, useState } from 'react';
import { usePanelT, useSurface } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { errorText } from '../../kit/commandErrors';
import { Problem } from '../../kit/Problem';
import { Waiting } from '../../kit/Waiting';
import { WordsCheck } from './WordsCheck';

type Props = { readonly onDone: () => void; readonly onCancel?: (() => void) | undefined };

/** 24 words to write down, and then to show that they were. */
export function WordsSetup({ onDone, onCancel }: Props) {
  const t = usePanelT();
  const { ask } = useSurface();
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [written, setWritten] = useState(false);
  useEffect(() => {
    void ask('makeWords', {}).then((made) => {
      if (made.ok) setWords(made.value.words.split(' '));
      else setProblem(errorText(t, made.error));
    });
  }, [ask, t]);
  if (problem) return <Problem text={problem} />;
  if (!words) return <Waiting className="min-h-56" />;
  if (written) return <WordsCheck words={words} onDone={onDone} onBack={() => setWritten(false)} />;
  return (
    <div>
      <p>{t('backup.words.write')}</p>
      <ol className="mt-3 grid grid-cols-2 gap-x-4 gap-y-1 rounded-lg bg-sunken px-3 py-3 @md:grid-cols-3">
        {words.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, its place may not
          <li key={at} className="flex gap-2 tabular-nums">
            <span className="w-6 shrink-0 text-right text-muted">{at + 1}.</span>
            <span className="font-medium">{word}</span>
          </li>
        ))}
      </ol>
      <Actions>
        <Button look="primary" onClick={() => setWritten(true)}>
          {t('backup.words.written')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </Actions>
    </div>
  );
}
