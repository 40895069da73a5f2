import { useEffect, useState } from 'react';
import { type Day, dayOf } from '@/policy/calendar';

const MINUTE = 60_000;

/** The user's local day. A timer sleeps along with the machine, so waking looks at the clock at once. */
export function useToday(start: Day): Day {
  const [today, setToday] = useState(start);
  useEffect(() => {
    const look = () => setToday(dayOf(new Date()));
    const timer = setInterval(look, MINUTE);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
