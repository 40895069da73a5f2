import { z } from 'zod';
import { newWords } from '@/vault/words';
import { ok } from '../../result';
import { defineService } from '../define';

/** 24 words to write down. They are nobody's until they are set; nothing keeps them. */
export const makeWords = defineService<'makeWords', z.ZodObject>(z.strictObject({}), async () =>
  ok({ words: newWords() }),
);
