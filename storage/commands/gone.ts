import { ok } from '../result';

/** Done, and nothing brings it back; the list of recent changes says only that something was erased. */
export const gone = ok({ output: null, subject: '', undoable: false });
