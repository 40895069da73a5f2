import { useCallback, useEffect, useRef, useState } from 'react';
import { useSurface } from '../../context';
import { type KnownMailing, useMailing } from './MailingStore';

/** Everything that is known of addresses, opened once while the place is looked at, and anew after something was written. */
export function useKnown(): {
  readonly known: KnownMailing | null;
  readonly open: () => Promise<KnownMailing>;
} {
  const store = useMailing();
  const { onChange } = useSurface();
  const [known, setKnown] = useState<KnownMailing | null>(null);
  const opening = useRef<Promise<KnownMailing> | null>(null);
  const open = useCallback(() => {
    opening.current ??= store.known(() => undefined);
    return opening.current;
  }, [store]);
  useEffect(() => {
    let gone = false;
    const again = () => {
      opening.current = null;
      void open().then((now) => !gone && setKnown(now));
    };
    again();
    const stop = onChange(again);
    return () => {
      gone = true;
      stop();
    };
  }, [open, onChange]);
  return { known, open };
}
