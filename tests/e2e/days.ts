import type { Day } from '@/policy/calendar';

/** A day by this computer's clock and zone, so many days from today. */
export function fromToday(days: number): Day {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('sv-SE') as Day;
}

/** As many calendar months later; a day that month doesn't have is its last. By another way than the product's own. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  return then.toISOString().slice(0, 10) as Day;
}

/** `2026-07-31` as the product writes it to a Dutch reader: 31 juli 2026. */
export const inDutch = (day: Day): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('nl-NL', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
