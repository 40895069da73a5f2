import { useEffect, useState } from 'react';
import type { RegisterPlace } from '@/components/kit/registerPlace';
import { inPassing } from '../wiring/inPassing';
import { onWish, takeWishedPlace } from '../wiring/registerWish';

/** Where the popup sent the user last; a new object at each time, the same place again included. */
export function useWishedPlace(): RegisterPlace | null {
  const [place, setPlace] = useState<RegisterPlace | null>(null);
  useEffect(() => {
    const take = async () => {
      const wished = await takeWishedPlace();
      if (wished) setPlace(wished);
    };
    // The register is open all the same, at the page where it was.
    const look = () => inPassing('wished place', take());
    look();
    return onWish(look);
  }, []);
  return place;
}
