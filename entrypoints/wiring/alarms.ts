/** The alarm by which the worker looks, every half hour, whether something has become due. */
export const LOOK = 'look';

/** The alarm of the daily notification, at the time that the user set. */
export const NOTIFY = 'notify';

/** While a lock is open, each minute: is it time to close it? */
export const LOCK = 'lock';
