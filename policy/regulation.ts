import type { Day } from './calendar';
import { readChoices } from './choices';
import { overlay, type Rules } from './overlay';
import type { Policy } from './policy';
import { retention } from './retention';

export type Regulation = { readonly from: Day; readonly rules: Rules };

/** The regulation as published, oldest first; each holds from its first day until the next one begins. */
export const regulations: readonly [Regulation, ...Regulation[]] = [
  {
    // The older text carries no date; the first day of the GDPR stands in for it.
    from: '2018-05-25',
    rules: {
      ...retention,
      'individual-report': {
        ...retention['individual-report'],
        says: {
          nl: 'Een persoonlijk rapport gaat uiterlijk 2 maanden na het einde van de training of coaching weg.',
          en: 'A personal report goes at the latest 2 months after the training or coaching ended.',
        },
        atMost: { months: 2 },
        extendTo: { months: 2 },
        examples: [{ startedOn: '2025-12-31', lastDay: '2026-02-28' }],
      },
      'team-advice': {
        ...retention['team-advice'],
        says: {
          nl: 'Een teamadvies gaat uiterlijk 3 jaar na oplevering weg.',
          en: 'A team advice goes at the latest 3 years after delivery.',
        },
        atMost: { months: 36 },
        extendTo: { months: 36 },
        examples: [{ startedOn: '2024-02-29', lastDay: '2027-02-28' }],
      },
    },
  },
  { from: '2026-11-01', rules: retention },
];

/** The regulation that holds on a day; before the first one, the first. One that is to come does not hold yet. */
export const regulationOn = (day: Day): Regulation =>
  regulations.findLast(({ from }) => from <= day) ?? regulations[0];

/** The newest regulation with a firm's choices laid over it, whatever the day: what holds before there is a register. */
export function policyFor(choices: Readonly<Record<string, unknown>>): Policy {
  const newest = regulations.at(-1) ?? regulations[0];
  return { version: 1, from: newest.from, ...overlay(newest.rules, readChoices(choices)) };
}
