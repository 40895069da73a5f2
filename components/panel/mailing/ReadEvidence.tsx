import { useEffect, useRef, useState } from 'react';
import type { ImportDesk } from '@/exchange/import/desk';
import type { EvidenceLook, EvidenceTrial } from '@/exchange/mailing/desk';
import { knownMapping } from '@/exchange/mailing/knownMapping';
import type { EvidenceChoice } from '@/exchange/mailing/planEvidence';
import type { SheetProblem } from '@/exchange/sheet/sheet';
import { usePanelT, useSurface } from '../../context';
import { errorText } from '../../kit/commandErrors';
import { Progress } from '../../kit/Progress';
import { useToast } from '../../kit/useToast';
import { Waiting } from '../../kit/Waiting';
import { usePanel } from '../PanelContext';
import { ChooseEvidence } from './ChooseEvidence';
import { EvidenceColumns } from './EvidenceColumns';
import { EvidenceTrialRun } from './EvidenceTrialRun';
import { useMailing } from './MailingStore';
import { useTaken } from './useTaken';

type Step =
  | { readonly at: 'choose'; readonly problem: SheetProblem | 'failed' | null }
  | { readonly at: 'reading' }
  | {
      readonly at: 'columns';
      readonly look: EvidenceLook;
      readonly choice: EvidenceChoice;
      readonly remembered: boolean;
    }
  | {
      readonly at: 'trial';
      readonly look: EvidenceLook;
      readonly choice: EvidenceChoice;
      readonly trial: EvidenceTrial;
    }
  | { readonly at: 'taking'; readonly done: number; readonly of: number };

/** From a file of a form to evidence: choose, say what it proves, look at what would happen, and only then let it happen. */
export function ReadEvidence() {
  const t = usePanelT();
  const { host } = usePanel();
  const { reader, send, today, language } = useSurface();
  const store = useMailing();
  const toast = useToast();
  const said = useTaken();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const [step, setStep] = useState<Step>({ at: 'choose', problem: null });
  const desk = useRef<ImportDesk | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const rest = (problem: Extract<Step, { at: 'choose' }>['problem'] = null) => {
    stopping.current?.abort();
    desk.current?.close();
    desk.current = null;
    setStep({ at: 'choose', problem });
  };
  useEffect(
    () => () => {
      stopping.current?.abort();
      desk.current?.close();
    },
    [],
  );
  /** What fails on the way leads back to the start; the error may hold a text of the file, so it is not said. */
  const safely = (work: (on: ImportDesk) => Promise<void>) => {
    const on = desk.current;
    if (on) void work(on).catch(() => desk.current === on && rest('failed'));
  };

  const open = (file: File) => {
    desk.current?.close();
    desk.current = host.openDesk();
    setStep({ at: 'reading' });
    safely(async (on) => {
      const opened = await on.openEvidence(file);
      if (desk.current !== on) return;
      if (!opened.ok) return rest(opened.error);
      const look = opened.value;
      const before = knownMapping(await reader.importMapping(look.headers));
      const mapping = before ?? look.guess;
      const choice: EvidenceChoice = {
        mapping,
        source:
          look.tool === 'webinargeek' ? 'webinar' : look.tool === 'gravity-forms' ? 'e-book' : 'contact-form',
        channel: null,
        form: '',
        ticked: null,
      };
      if (desk.current === on) setStep({ at: 'columns', look, choice, remembered: before !== null });
    });
  };
  const check = (look: EvidenceLook, choice: EvidenceChoice) =>
    safely(async (on) => {
      const trial = await on.tryEvidence(choice, today);
      if (desk.current !== on) return;
      setStep({ at: 'trial', look, choice, trial });
      // Not worth a word: should it fail, the next file is guessed again.
      await send('rememberMapping', {
        headers: [...look.headers],
        fields: choice.mapping.map((field) => field && `evidence.${field}`),
      });
    });
  const take = (before: Extract<Step, { at: 'trial' }>) =>
    safely(async (on) => {
      stopping.current = new AbortController();
      const { signal } = stopping.current;
      const progress = (done: number, of: number) => !signal.aborted && setStep({ at: 'taking', done, of });
      progress(0, 1);
      const taken = await store.take(before.trial.drafts, on.drafts, { signal, progress });
      if (!taken.ok) {
        toast({ text: errorText(t, taken.error) });
        setStep(before);
        return;
      }
      const { recorded, known, command } = taken.value;
      said(t('evidence.done', { recorded, known }), command);
      rest();
    });

  switch (step.at) {
    case 'choose':
      return <ChooseEvidence problem={step.problem} onFile={open} />;
    case 'reading':
      return <Waiting className="min-h-24" text={t('evidence.reading')} />;
    case 'columns':
      return (
        <EvidenceColumns
          look={step.look}
          choice={step.choice}
          remembered={step.remembered}
          onChange={(choice) => setStep({ ...step, choice })}
          onCheck={() => check(step.look, step.choice)}
          onCancel={() => rest()}
        />
      );
    case 'trial':
      return (
        <EvidenceTrialRun
          trial={step.trial}
          onRun={() => take(step)}
          onBack={() => setStep({ at: 'columns', look: step.look, choice: step.choice, remembered: false })}
        />
      );
    case 'taking':
      return (
        <div className="card p-4">
          <Progress
            text={`${t('evidence.taking')} ${percent.format(step.done / Math.max(1, step.of))}`}
            done={step.done}
            of={step.of}
            stop={t('mailing.compare.stop')}
            onStop={() => stopping.current?.abort()}
          />
        </div>
      );
  }
}
