import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Progress } from '../../../kit/Progress';
import { Waiting } from '../../../kit/Waiting';
import { ChooseFile } from './ChooseFile';
import { Columns } from './Columns';
import { useImporting } from './ImportContext';
import { ImportDone } from './ImportDone';
import { RegisterTrial } from './RegisterTrial';
import { StepHeading } from './StepHeading';
import { TrialRun } from './TrialRun';

/** From a list to the register: choose, name the columns, look at what would happen, and only then let it happen. */
export function ImportPage() {
  const t = usePanelT();
  const { language } = useSurface();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const { step, desk, open, lookAgain, change, check, columns, run, stop, seen, restart } = useImporting();
  switch (step.at) {
    case 'choose':
      return <ChooseFile problem={step.problem} onFile={(file) => void open(file)} />;
    case 'reading':
      return (
        <div className="card flex flex-col items-center gap-3 p-6">
          <Waiting className="min-h-24" text={t('import.reading')} />
          <Button onClick={restart}>{t('import.stop')}</Button>
        </div>
      );
    case 'columns':
    case 'checking':
      return (
        <Columns
          chosen={step}
          busy={step.at === 'checking' ? step : null}
          onStop={stop}
          onLook={(sheet, headless) => void lookAgain(step, sheet, headless)}
          onChange={(choice) => change(step, choice)}
          onCheck={() => void check(step)}
          onFile={(file) => void open(file)}
        />
      );
    case 'trial':
      return (
        <TrialRun
          summary={step.summary}
          desk={desk.current}
          onRun={() => void run(step)}
          onColumns={() => columns(step)}
          onFile={(file) => void open(file)}
        />
      );
    case 'register':
      return (
        <RegisterTrial
          preview={step.preview}
          onRun={() => void run(step)}
          onFile={(file) => void open(file)}
        />
      );
    case 'running':
      return (
        <section className="card p-4">
          <StepHeading title={t('import.running')} says={t('import.running.says')} />
          <Progress
            text={percent.format(step.done / Math.max(1, step.of))}
            done={step.done}
            of={step.of}
            stop={t('import.stop')}
            onStop={stop}
          />
        </section>
      );
    case 'done':
      return <ImportDone imported={step.imported} onSeen={seen} onRestart={restart} />;
  }
}
