import type { Day } from '../calendar';

/** What a comparison of a list with the evidence gives, worst first. */
export const mailingLists = ['must-come-off', 'left-still-there', 'missing', 'cannot-tell'] as const;
export type MailingList = (typeof mailingLists)[number];

/** Those that ask for something to be done; nobody is ever urged to be put onto a list. */
export const askingLists: readonly MailingList[] = ['must-come-off', 'left-still-there'];

/** How many of a comparison ask for something on a day: `backOn` are those that were put off until then. */
export type Asking = {
  readonly asks: number;
  readonly backOn: readonly (readonly [Day, number])[];
};

export const askingOn = ({ asks, backOn }: Asking, today: Day): number =>
  backOn.reduce((sum, [day, count]) => (day <= today ? sum + count : sum), asks);
