/** How many days ahead an end is announced, and from how many days on it asks to be done. */
export type Lead = { readonly soon: number; readonly urgent: number };

export const usualLead: Lead = { soon: 30, urgent: 7 };

/** The days before a last day at which something is said, longest first. */
export const leadTimes = ({ soon, urgent }: Lead): readonly number[] =>
  Array.from(new Set([soon, urgent, 0]));
