import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { usePanelT, useSurface } from '../../../context';
import { usePanel } from '../../PanelContext';
import { reasons } from '../../passphrase/StrengthMeter';
import type { Strength } from '../../passphrase/strength';
import { useStrength } from '../../passphrase/useStrength';

type Typed = { readonly passphrase: string; readonly again: string };

export type NewPassphrase = Typed & {
  readonly type: (typed: Partial<Typed>) => void;
  /** Of what is typed now; null: not known yet. */
  readonly strength: Strength | null;
  readonly errors: { readonly passphrase?: string; readonly again?: string };
  /** The one that we made, to be written down. */
  readonly made: string | null;
  readonly make: () => Promise<void>;
  /** What was typed, if it may be used; null: refused, and said at its field. */
  readonly accepted: () => Promise<string | null>;
};

/** A passphrase that is chosen twice and hard to guess (R9). */
export function useNewPassphrase(): NewPassphrase {
  const t = usePanelT();
  const { reader } = useSurface();
  const { host } = usePanel();
  const firm = useLiveQuery(() => reader.firmName(), [reader]);
  const own = ['Bewaarwacht', firm ?? ''];
  const [typed, setTyped] = useState<Typed>({ passphrase: '', again: '' });
  const [errors, setErrors] = useState<NewPassphrase['errors']>({});
  const [made, setMade] = useState<string | null>(null);
  const { passphrase, again } = typed;
  const strength = useStrength(passphrase, own);

  /** Measured here and now: what was shown while it was typed may be of a letter before. */
  const weakness = async () => {
    const { measure } = await import('../../passphrase/strength');
    return measure(passphrase, own).weakness;
  };

  return {
    passphrase,
    again,
    strength,
    errors,
    made,
    type: (change) => {
      setTyped((now) => ({ ...now, ...change }));
      setErrors({});
      setMade(null);
    },
    make: async () => {
      const words = await host.lock.makePassphrase();
      setTyped({ passphrase: words, again: words });
      setErrors({});
      setMade(words);
    },
    accepted: async () => {
      const weak = await weakness();
      const differs = again !== passphrase;
      setErrors({
        ...(weak && { passphrase: t(reasons[weak]) }),
        ...(!weak && differs && { again: t('problem.not-the-same') }),
      });
      return weak || differs ? null : passphrase;
    },
  };
}
