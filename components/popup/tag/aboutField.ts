import type { CommandError } from '@/storage/commands/commands';

/** What is wrong with the name of something new is wrong with the field that says it here. */
export const aboutField = (error: CommandError, field: string): CommandError =>
  error.type === 'InvalidInput'
    ? { ...error, fields: error.fields.map(({ problem }) => ({ field, problem })) }
    : error;
