/** The alarm by which the worker looks, every half hour, whether something has become due. */
export const LOOK = 'look';
