import { useRef } from 'react';
import type { SheetProblem } from '@/exchange/sheet/sheet';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { Problem } from '../../kit/Problem';

type Props = { readonly problem: SheetProblem | 'failed' | null; readonly onFile: (file: File) => void };

/** A file of a form, by the button or dropped on it. */
export function ChooseEvidence({ problem, onFile }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  const input = useRef<HTMLInputElement>(null);
  const text =
    problem === null
      ? null
      : problem === 'failed'
        ? t('import.failed')
        : t(`import.problem.${problem.type}`, {
            ...('most' in problem && { most: number.format(problem.most) }),
            ...('row' in problem && { row: problem.row }),
          });
  return (
    <section
      aria-label={t('evidence.choose')}
      className="card p-4"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <p className="mb-3 text-sm text-muted">{t('evidence.says')}</p>
      <Button onClick={() => input.current?.click()}>{t('evidence.choose')}</Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx"
        autoComplete="off"
        aria-label={t('evidence.file')}
        tabIndex={-1}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Problem text={text} />
    </section>
  );
}
