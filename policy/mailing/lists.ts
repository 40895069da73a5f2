/** What a comparison of a list with the evidence gives, worst first. */
export const mailingLists = ['must-come-off', 'left-still-there', 'missing', 'cannot-tell'] as const;
export type MailingList = (typeof mailingLists)[number];

/** Those that ask for something to be done; nobody is ever urged to be put onto a list. */
export const askingLists: readonly MailingList[] = ['must-come-off', 'left-still-there'];
