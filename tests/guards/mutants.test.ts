import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mutants } from '../sync/mutants.mjs';
import { root } from './sources';

test.each(mutants)('the defect "$name" can still be put in', ({ edits }) => {
  for (const [file, from, to] of edits) {
    expect(readFileSync(join(root, file), 'utf8').split(from).length - 1, from).toBe(1);
    expect(to).not.toBe(from);
  }
});
