import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import type { AudienceProblem } from '@/exchange/mailing/problems';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { Problem } from '../../kit/Problem';

type Props = {
  readonly problem: AudienceProblem | 'failed' | null;
  /** A comparison stands below: then the button is all there is. */
  readonly small: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** The zip of an export, or its CSVs, by the button or dropped here. What is wrong with the last one is said. */
export function ChooseExport({ problem, small, onFiles }: Props) {
  const t = usePanelT();
  const says = useProblemText();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = Array.from(event.dataTransfer.files);
    if (files.length > 0) onFiles(files);
  };
  return (
    <section
      aria-label={t('mailing.compare')}
      className={`card mb-4 flex items-center justify-center border-dashed text-center ${small ? 'flex-wrap gap-x-3 gap-y-1 px-3 py-2' : 'flex-col gap-3 px-5 py-8'} ${over ? 'border-accent bg-accent-soft' : 'border-edge'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!small && (
        <>
          <span className="flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
            <FileSpreadsheet className="size-6" aria-hidden />
          </span>
          <p className="text-lg font-semibold">{t('mailing.compare')}</p>
          <p className="max-w-96 text-sm text-muted">{t('mailing.compare.says')}</p>
        </>
      )}
      <Button small={small} look={small ? 'secondary' : 'primary'} onClick={() => input.current?.click()}>
        {t(small ? 'mailing.compare.again' : 'mailing.compare.button')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".zip,.csv,.txt"
        autoComplete="off"
        aria-label={t('mailing.compare.file')}
        tabIndex={-1}
        className="hidden"
        onChange={({ target }) => {
          const files = Array.from(target.files ?? []);
          // The same export again, mended meanwhile, is a choice too.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <p className="text-sm text-muted">{t('mailing.compare.drop')}</p>
      <Problem text={problem && says(problem)} />
    </section>
  );
}

function useProblemText() {
  const t = usePanelT();
  const { language } = useSurface();
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  return (problem: AudienceProblem | 'failed'): string =>
    problem === 'failed'
      ? t('mailing.failed')
      : t(`mailing.problem.${problem.type}`, {
          ...('file' in problem && { file: problem.file }),
          ...('other' in problem && { other: problem.other }),
          ...('most' in problem && { most: number.format(problem.most) }),
        });
}
