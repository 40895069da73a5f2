import { useLiveQuery } from 'dexie-react-hooks';
import { isSound } from '@/policy/selfCheck';
import type { CommandError } from '@/storage/commands/commands';
import type { LastCheck } from '@/storage/reader';
import type { Result } from '@/storage/result';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { errorText } from '../../../kit/commandErrors';
import { Progress } from '../../../kit/Progress';
import { useToast } from '../../../kit/useToast';
import { useWork } from '../../../kit/useWork';
import { CheckLine } from './CheckLine';
import { Wrong } from './Wrong';

/** Does what is shown follow from what is stored? Once a week by itself, and whenever asked. */
export function LastRun() {
  const t = usePanelT();
  const { reader, language } = useSurface();
  const found = useLiveQuery(async () => ({ last: await reader.lastCheck() }), [reader]);
  const { busy, verify, mend, stop } = useCheck();
  const last = found?.last ?? null;
  const day = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const says = (check: LastCheck) => {
    const facts = { day: day.format(check.at), count: Math.max(0, check.dossiers - 1) };
    return t(isSound(check) ? 'check.run.good' : 'check.run.bad', facts);
  };
  const never = found ? t('check.run.never') : t('waiting');
  return (
    <CheckLine
      state={last === null ? 'unknown' : isSound(last) ? 'good' : 'bad'}
      title={last && !isSound(last) ? t('unsound') : t('check.run')}
      says={last ? says(last) : never}
    >
      {last && !isSound(last) && <Wrong check={last} />}
      {busy ? (
        <Progress
          text={t('check.run.busy', busy)}
          done={busy.done}
          of={busy.of}
          stop={t('export.stop')}
          onStop={stop}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          {last && (last.differing > 0 || !last.countersAgree) && (
            <Button small onClick={() => void mend()}>
              {t('check.run.mend')}
            </Button>
          )}
          <Button small onClick={() => void verify()}>
            {t('check.run.now')}
          </Button>
        </div>
      )}
    </CheckLine>
  );
}

function useCheck() {
  const { ask } = useSurface();
  const t = usePanelT();
  const toast = useToast();
  const { busy, stop, run } = useWork();
  const say = (result: Result<unknown, CommandError>) => {
    if (!result.ok) toast({ text: errorText(t, result.error) });
  };
  return {
    busy,
    stop,
    verify: () => run(async (watch) => say(await ask('verify', {}, watch))),
    /** Then it is looked at again, so that the answer is what the register says now. */
    mend: () =>
      run(async (watch) => {
        const made = await ask('makeRowsAfresh', {}, watch);
        say(made.ok ? await ask('verify', {}, watch) : made);
      }),
  };
}
