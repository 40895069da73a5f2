import { useEffect, useEffectEvent } from 'react';
import { useT } from '../context';
import { Progress } from './Progress';
import { useResume } from './useBatch';
import { useDelayed } from './useDelayed';
import type { Working } from './useWork';

/** Finishes what a surface was doing when it was closed. Draws nothing, but how far that is when it takes long. */
export function Resume() {
  const { busy, stop, resume } = useResume();
  const begin = useEffectEvent(() => void resume());
  // Once: the texts come in another language a moment later, and each step is to be told of one time.
  useEffect(() => begin(), []);
  return busy && <Resuming busy={busy} onStop={stop} />;
}

function Resuming({ busy, onStop }: { readonly busy: NonNullable<Working>; readonly onStop: () => void }) {
  const t = useT();
  const long = useDelayed(500);
  return (
    long && (
      <section aria-label={t('batch.resuming')} className="fixed inset-x-2 bottom-3 z-50">
        <div className="card mx-auto max-w-md px-4 py-2.5 shadow-float">
          <Progress text={t('batch.resuming')} {...busy} stop={t('work.stop')} onStop={onStop} />
        </div>
      </section>
    )
  );
}
