import { err } from '../result';

/** What only the register can tell is wrong with a field; said at that field, as the problems that zod finds are. */
export const refuse = (field: string, problem: string) =>
  err({ type: 'InvalidInput', fields: [{ field, problem }] } as const);
