import { useState } from 'react';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { errorText } from '../../../kit/commandErrors';
import { Progress } from '../../../kit/Progress';
import { useToast } from '../../../kit/useToast';
import { useWork } from '../../../kit/useWork';
import { usePanel } from '../../PanelContext';
import { useMailing } from '../MailingStore';
import { useTaken } from '../useTaken';
import type { ConnectedList } from './ConnectHost';
import { connectProblemText } from './connectProblem';
import { readDrafts } from './readAudience';

/** What was read of WebinarGeek put down as evidence: what is known is left out, and all of it is undone as one. */
export function TakeRegistrations({ list }: { readonly list: ConnectedList }) {
  const t = usePanelT();
  const toast = useToast();
  const said = useTaken();
  const store = useMailing();
  const { connections } = usePanel().host;
  const { busy, stop, run } = useWork();
  const [result, setResult] = useState<string | null>(null);
  const take = async () => {
    setResult(null);
    const read = await readDrafts(connections, list);
    if (!read.ok) return toast({ text: connectProblemText(t, read.error) });
    const drafts = read.value;
    // It went with an erasure.
    if (!drafts) return toast({ text: t('connect.again') });
    const part = async (from: number, most: number) => drafts.slice(from, from + most);
    const taken = await run((watch) => store.take(drafts.length, part, watch));
    if (!taken.ok) return toast({ text: errorText(t, taken.error) });
    const { recorded, known, command } = taken.value;
    setResult(t('connect.taken', { recorded, known }));
    if (recorded > 0) said(t('connect.taken', { recorded, known }), command);
  };
  return (
    <div className="mt-2">
      {busy ? (
        <Progress
          text={t('connect.taking')}
          done={busy.done}
          of={busy.of}
          stop={t('connect.stop')}
          onStop={stop}
        />
      ) : (
        <Button small onClick={() => void take()}>
          {t('connect.take')}
        </Button>
      )}
      <p role="status" className="mt-1 text-sm text-muted empty:hidden">
        {result}
      </p>
    </div>
  );
}
