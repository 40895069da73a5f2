import { CircleAlert, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { deviceLabel } from '@/exchange/certificate/number';
import type { ServiceOutput } from '@/storage/services/services';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { errorText } from '../../../kit/commandErrors';
import { Problem } from '../../../kit/Problem';
import { Progress } from '../../../kit/Progress';
import { saveFile } from '../../../kit/saveFile';
import { useWork } from '../../../kit/useWork';
import { Section } from '../../Section';

type Verified = ServiceOutput<'verifyChain'>;
/** More than fits what is read at once; one broken link says enough. */
const MOST = 20;

/** Whether the log of destructions and erasures is what it was, and if not, where. */
export function ChainCheck() {
  const t = usePanelT();
  const { ask, today } = useSurface();
  const work = useWork();
  const { busy, stop } = work;
  const [verified, setVerified] = useState<Verified | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const verify = async () => {
    if (busy) return;
    // An earlier answer is none to this question.
    setVerified(null);
    const result = await work.run((watch) => ask('verifyChain', {}, watch));
    setVerified(result.ok ? result.value : null);
    setProblem(result.ok ? null : errorText(t, result.error));
  };
  const save = async () => {
    const result = await ask('readChains', {});
    if (!result.ok) return setProblem(errorText(t, result.error));
    const { chainFile } = await import('@/exchange/certificate/certificateFile');
    saveFile(`bewaarwacht-log-${today}.json`, 'application/json', [chainFile(result.value, today)]);
  };
  return (
    <Section title={t('chain')}>
      <div className="card flex flex-col items-start gap-3 p-4">
        <p className="text-sm text-muted">{t('chain.says')}</p>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" busy={busy !== null} onClick={() => void verify()}>
            {t('chain.verify')}
          </Button>
          <Button onClick={() => void save()}>{t('chain.save')}</Button>
        </div>
        {busy && (
          <div className="w-full">
            <Progress
              text={t('chain.busy', busy)}
              done={busy.done}
              of={busy.of}
              stop={t('protect.stop')}
              onStop={stop}
            />
          </div>
        )}
        <div role="status" className="w-full">
          {verified && <Outcome verified={verified} />}
        </div>
        <Problem text={problem} />
        <p className="text-sm text-muted">{t('chain.limit')}</p>
      </div>
    </Section>
  );
}

function Outcome({ verified: { entries, chains, problems, uncertified } }: { readonly verified: Verified }) {
  const t = usePanelT();
  const right = problems.length === 0;
  return (
    <>
      {right ? (
        <p className="flex items-start gap-2 rounded-md bg-ok-soft px-3 py-2 font-medium text-ok">
          <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
          {entries === 0 ? t('chain.empty') : t('chain.right', { count: entries })}
        </p>
      ) : (
        <div className="rounded-md bg-due-soft px-3 py-2 text-due">
          <p className="flex items-start gap-2 font-medium">
            <CircleAlert className="mt-0.5 size-5 shrink-0" aria-hidden />
            {t('chain.wrong')}
          </p>
          <ul className="mt-1 list-disc pl-10">
            {problems.slice(0, MOST).map(({ type, chain, seq }) => {
              const says = t(`problem.chain.${type}`, { seq });
              return (
                <li key={`${chain} ${seq} ${type}`}>
                  {chains > 1 ? t('chain.device', { device: deviceLabel(chain), problem: says }) : says}
                </li>
              );
            })}
          </ul>
          <p className="mt-2 text-sm text-text">{t('chain.wrong.do')}</p>
        </div>
      )}
      {uncertified > 0 && (
        <p className="mt-2 text-sm text-muted">{t('chain.uncertified', { count: uncertified })}</p>
      )}
    </>
  );
}
