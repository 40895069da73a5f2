import { useCallback, useEffect, useRef, useState } from 'react';
import type { Choice } from '@/exchange/import/choice';
import type { ImportDesk } from '@/exchange/import/desk';
import { isImportField } from '@/exchange/import/fields';
import type { Counted } from '@/exchange/import/records';
import type { EngagementType } from '@/storage/schema/engagement';
import { usePanelT, useSurface } from '../../../context';
import { errorText } from '../../../kit/commandErrors';
import { useToast } from '../../../kit/useToast';
import { usePanel } from '../../PanelContext';
import type { Chosen, Step, Trial } from './steps';

const types = ['coaching', 'training', 'team-advice', 'other'] as const satisfies readonly EngagementType[];

const total = ({ client, person, engagement, document }: Counted): number =>
  client + person + engagement + document;

const columnsOf = ({ opened, look, remembered, choice }: Chosen): Step => ({
  at: 'columns',
  opened,
  look,
  remembered,
  choice,
});

/** Takes a list, or a register that was exported, through its steps. The file, its rows and the plan are on the desk; only what is shown is here. */
export function useImport() {
  const { reader, ask, send, today } = useSurface();
  const { host, workspace } = usePanel();
  const t = usePanelT();
  const toast = useToast();
  const [step, setStep] = useState<Step>({ at: 'choose', problem: null });
  const desk = useRef<ImportDesk | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => desk.current?.close(), []);

  const fresh = (): ImportDesk => {
    desk.current?.close();
    desk.current = host.openDesk();
    return desk.current;
  };
  const typeNames = () => {
    const names = types.map((type): [EngagementType, string] => [type, t(`engagement.${type}`)]);
    return Object.fromEntries(names) as Record<EngagementType, string>;
  };

  /** Headers that were seen before are read as then, unless a field of that time is none any more. */
  async function lookAt(on: ImportDesk, sheet: number, headless: boolean): Promise<Omit<Chosen, 'opened'>> {
    const look = await on.look(sheet, headless);
    const before = headless ? null : await reader.importMapping(look.headers);
    const known = before?.map((field) => (field !== null && isImportField(field) ? field : null)) ?? null;
    const mapping = known ?? look.guess;
    const choice: Choice = {
      sheet,
      headless,
      mapping,
      class: null,
      client: null,
      knownOnly: false,
      typeNames: typeNames(),
    };
    return { look, remembered: known !== null, choice };
  }

  /** What fails on the way (too little memory, a worker that the browser ends) leads back to the start, with the reason. */
  async function safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      // The error may hold a text of the list; that it failed is all there is to say.
      setStep({ at: 'choose', problem: 'failed' });
    }
  }

  /** A register that was exported: the engine says what it would bring. */
  async function openRegister(on: ImportDesk, file: File): Promise<void> {
    const opened = await on.openRegister(file);
    if (desk.current !== on) return;
    if (!opened.ok) {
      setStep({ at: 'choose', problem: { of: 'register', problem: opened.error } });
      return;
    }
    const { tryRegister } = await import('@/exchange/import/runImport');
    const { records } = opened.value;
    const progress = () => undefined;
    const looked = await tryRegister({ desk: on, ask, of: records, progress, signal: begin() });
    if (desk.current !== on) return;
    if (looked.ok) setStep({ at: 'register', preview: looked.value, records });
    else {
      toast({ text: errorText(t, looked.error) });
      setStep({ at: 'choose', problem: null });
    }
  }

  const open = (file: File) =>
    safely(async () => {
      // One that was looked into meanwhile is of no use any more.
      stopping.current?.abort();
      setStep({ at: 'reading' });
      const on = fresh();
      const { looksLikeJson } = await import('@/exchange/import/looksLikeJson');
      if (looksLikeJson(file.name, await file.slice(0, 100).text())) return openRegister(on, file);
      const opened = await on.open(file);
      if (desk.current !== on) return;
      if (!opened.ok) setStep({ at: 'choose', problem: { of: 'list', problem: opened.error } });
      else setStep({ at: 'columns', opened: opened.value, ...(await lookAt(on, 0, false)) });
    });

  const lookAgain = ({ opened }: Chosen, sheet: number, headless: boolean) =>
    safely(async () => {
      const on = desk.current;
      stopping.current?.abort();
      if (on) setStep({ at: 'columns', opened, ...(await lookAt(on, sheet, headless)) });
    });

  const begin = (): AbortSignal => {
    stopping.current = new AbortController();
    return stopping.current.signal;
  };

  const check = (chosen: Chosen) =>
    safely(async () => {
      const on = desk.current;
      if (!on) return;
      const { choice, look } = chosen;
      const signal = begin();
      const progress = (done: number, of: number) => {
        if (!signal.aborted && desk.current === on) setStep({ ...chosen, at: 'checking', done, of });
      };
      progress(0, 1);
      const { trialRun } = await import('@/exchange/import/trialRun');
      const summary = await trialRun({ desk: on, reader, workspace, choice, today, progress, signal });
      if (!summary || signal.aborted || desk.current !== on) return;
      setStep({ ...chosen, at: 'trial', summary });
      // Not worth a word: should it fail, the next list is guessed again.
      if (!choice.headless)
        await send('rememberMapping', { headers: [...look.headers], fields: [...choice.mapping] });
    });

  const run = (trial: Trial) =>
    safely(async () => {
      const on = desk.current;
      if (!on) return;
      const signal = begin();
      const running = (done: number, of: number) => setStep({ at: 'running', before: trial, done, of });
      running(0, 1);
      const { runImport } = await import('@/exchange/import/runImport');
      const of = trial.at === 'register' ? trial.records : total(trial.summary.added);
      const done = await runImport({ desk: on, ask, of, progress: running, signal });
      if (done.ok) {
        on.close();
        setStep({ at: 'done', imported: done.value, seen: false });
      } else {
        toast({ text: errorText(t, done.error) });
        setStep(trial);
      }
    });

  return {
    step,
    desk,
    open,
    lookAgain,
    check,
    run,
    /** Another choice while the one before is looked into: that one is of no use any more. */
    change: (chosen: Chosen, choice: Partial<Choice>) => {
      stopping.current?.abort();
      setStep(columnsOf({ ...chosen, choice: { ...chosen.choice, ...choice } }));
    },
    columns: (chosen: Chosen) => setStep(columnsOf(chosen)),
    stop: () => {
      stopping.current?.abort();
      // A trial run has nothing to wait for; a running import says itself whether it was stopped in time.
      if (step.at === 'checking') setStep(columnsOf(step));
    },
    seen: useCallback(() => setStep((now) => (now.at === 'done' ? { ...now, seen: true } : now)), []),
    restart: () => {
      stopping.current?.abort();
      desk.current?.close();
      desk.current = null;
      setStep({ at: 'choose', problem: null });
    },
  };
}
