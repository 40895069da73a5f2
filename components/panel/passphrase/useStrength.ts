import { useEffect, useState } from 'react';
import type { Strength } from './strength';

/** How strong what is typed is; null while that is not known. The measure weighs two megabytes: loaded by who needs it. */
export function useStrength(passphrase: string, own: readonly string[], needed?: number): Strength | null {
  const [measured, setMeasured] = useState<{ of: string; strength: Strength } | null>(null);
  const words = own.join('\n');
  useEffect(() => {
    if (passphrase === '') return;
    let stale = false;
    void import('./strength').then(({ measure }) => {
      if (!stale) setMeasured({ of: passphrase, strength: measure(passphrase, words.split('\n'), needed) });
    });
    return () => {
      stale = true;
    };
  }, [passphrase, words, needed]);
  return passphrase !== '' && measured?.of === passphrase ? measured.strength : null;
}
