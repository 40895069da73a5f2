import type { RowVerdict } from '@/components/inpage/rowVerdicts';
import type { PageMessage, PageVerdict } from '../wiring/messages';

/** To the worker. It never rejects: what fails is answered with silence. */
export type Send = (message: PageMessage) => Promise<unknown>;

export const failure: PageVerdict = { silent: true };

const isAnswer = (answer: unknown): answer is PageVerdict =>
  typeof answer === 'object' && answer !== null && 'silent' in answer;

export const isFailure = (answer: unknown): boolean => isAnswer(answer) && answer.silent;

export type Verdict = Extract<PageVerdict, { readonly silent: false }>;

export const asVerdict = (answer: unknown): Verdict | null =>
  isAnswer(answer) && !answer.silent ? answer : null;

export const asRowVerdicts = (answer: unknown): readonly (RowVerdict | null)[] | null =>
  Array.isArray(answer) ? answer : null;
