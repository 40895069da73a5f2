import { addDays, type Day } from './calendar';

/** Somebody wanted to destroy it and could not get at it: asked again this many days later. */
const ASK_AGAIN_DAYS = 30;

/** The day from which it counts as overdue again. Until then it is a finding, for somebody has tried. */
export const askAgainOn = (triedOn: Day): Day => addDays(triedOn, ASK_AGAIN_DAYS);
