import { inflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { deflated, inflated } from '@/storage/deflated';
import { utf8 } from '@/vault/bytes';

const line = 'an@elders.example, contactformulier; ';

test.each([0, 1, 40, 4_000, 40_000])('%i lines come back as they were, small or large', async (lines) => {
  const plain = utf8(Array.from({ length: lines }, (_, at) => `${at} ${line}`).join('\n'));
  const small = await deflated(plain);
  expect(await inflated(small)).toEqual(plain);
  // Raw DEFLATE whichever of the two made it: an older version of the product reads it.
  expect(inflateSync(small)).toEqual(plain);
  expect(small.length).toBeLessThanOrEqual(plain.length + 8);
});
