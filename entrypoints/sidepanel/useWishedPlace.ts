import { useEffect, useState } from 'react';
import type { RegisterPlace } from '@/components/kit/registerPlace';
import { onWish, takeWishedPlace } from '../wiring/registerWish';

/** Where the popup sent the user last; a new object at each time, the same place again included. */
export function useWishedPlace(): RegisterPlace | null {
  const [place, setPlace] = useState<RegisterPlace | null>(null);
  useEffect(() => {
    const look = () => void takeWishedPlace().then((wished) => wished && setPlace(wished));
    look();
    return onWish(look);
  }, []);
  return place;
}
