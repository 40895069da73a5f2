import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import type { LastCheck } from '@/storage/reader';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { errorText } from '../../../kit/commandErrors';
import { Progress } from '../../../kit/Progress';
import { useToast } from '../../../kit/Toasts';
import { CheckLine } from './CheckLine';

const isGood = ({ damaged, differing, countersAgree }: LastCheck): boolean =>
  damaged === 0 && differing === 0 && countersAgree;

/** Does what is shown follow from what is stored? Once a week by itself, and whenever asked. */
export function LastRun() {
  const t = usePanelT();
  const { reader, language } = useSurface();
  const found = useLiveQuery(async () => ({ last: await reader.lastCheck() }), [reader]);
  const { busy, run, stop } = useVerify();
  const last = found?.last ?? null;
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const says = (check: LastCheck) => {
    const facts = { day: day.format(check.at), count: Math.max(0, check.dossiers - 1) };
    return t(isGood(check) ? 'check.run.good' : 'check.run.bad', facts);
  };
  const never = found ? t('check.run.never') : t('waiting');
  return (
    <CheckLine
      state={last === null ? 'unknown' : isGood(last) ? 'good' : 'bad'}
      title={t('check.run')}
      says={last ? says(last) : never}
    >
      {busy ? (
        <Progress
          text={t('check.run.busy', busy)}
          done={busy.done}
          of={busy.of}
          stop={t('export.stop')}
          onStop={stop}
        />
      ) : (
        <Button small onClick={() => void run()}>
          {t('check.run.now')}
        </Button>
      )}
    </CheckLine>
  );
}

function useVerify() {
  const { ask } = useSurface();
  const t = usePanelT();
  const toast = useToast();
  const [busy, setBusy] = useState<{ done: number; of: number } | null>(null);
  const stopping = useRef<AbortController | null>(null);
  return {
    busy,
    stop: () => stopping.current?.abort(),
    run: async () => {
      const controller = new AbortController();
      stopping.current = controller;
      const { signal } = controller;
      setBusy({ done: 0, of: 1 });
      const result = await ask('verify', {}, { signal, progress: (done, of) => setBusy({ done, of }) });
      setBusy(null);
      if (!result.ok) toast({ text: errorText(t, result.error) });
    },
  };
}
