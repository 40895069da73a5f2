import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { usePanelT, useSurface } from '../../../context';
import { Problem } from '../../../kit/Problem';
import { FileButton } from './FileButton';
import type { FileProblem } from './steps';

type Props = {
  readonly problem: FileProblem | null;
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
      <p className="max-w-96 text-sm text-muted">{t('import.choose.register')}</p>
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
  return (given: FileProblem): string => {
    if (given === 'failed') return t('import.failed');
    if (given.of === 'register') {
      const { problem } = given;
      return t(`import.refused.${problem.type}`, {
        ...('most' in problem && { most: number.format(problem.most) }),
        ...('path' in problem && { path: problem.path }),
      });
    }
    const { problem } = given;
    return t(`import.problem.${problem.type}`, {
      ...('most' in problem && { most: number.format(problem.most) }),
      ...('row' in problem && { row: problem.row }),
    });
  };
}
