import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import type { SheetProblem } from '@/exchange/sheet/sheet';
import { usePanelT, useSurface } from '../../../context';
import { Problem } from '../../../kit/Problem';
import { FileButton } from './FileButton';

type Props = {
  readonly problem: SheetProblem | 'failed' | null;
  readonly onFile: (file: File) => void;
};

/** A file by the button or dropped here. What is wrong with the last one is said above it. */
export function ChooseFile({ problem, onFile }: Props) {
  const t = usePanelT();
  const [over, setOver] = useState(false);
  const says = useProblemText();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <section
      aria-label={t('import.choose')}
      className={`card flex flex-col items-center gap-3 border-dashed px-5 py-8 text-center ${over ? 'border-accent bg-accent-soft' : 'border-edge'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
        <FileSpreadsheet className="size-6" aria-hidden />
      </span>
      <p className="max-w-96 text-sm text-muted">{t('import.choose.says')}</p>
      <FileButton look="primary" label={t('import.choose.button')} onFile={onFile} />
      <p className="text-sm text-muted">{t('import.choose.drop')}</p>
      <p className="text-sm text-muted">{t('import.choose.where')}</p>
      <Problem text={problem && says(problem)} />
    </section>
  );
}

function useProblemText() {
  const t = usePanelT();
  const { language } = useSurface();
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB');
  return (problem: SheetProblem | 'failed'): string => {
    if (problem === 'failed') return t('import.failed');
    return t(`import.problem.${problem.type}`, {
      ...('most' in problem && { most: number.format(problem.most) }),
      ...('row' in problem && { row: problem.row }),
    });
  };
}
