import { defineConfig } from 'vitest/config';
import { mutants } from './tests/sync/mutants.mjs';

const root = import.meta.dirname;
const mutant = mutants[Number(process.env.MUTANT)];

/** The tests of sync on a source with one defect in it, which is never written to the disk. */
export default defineConfig({
  resolve: { alias: { '@': root } },
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code, id) {
        const edits = mutant?.edits.filter(([file]) => id === `${root}/${file}`) ?? [];
        return edits.reduce((text, [, from, to]) => text.replace(from, () => to), code);
      },
    },
  ],
  test: {
    include: ['tests/sync/{histories,relay}.test.ts'],
    testTimeout: 120_000,
    bail: 1,
    // What was read for one defect is not to be found by the next.
    fsModuleCache: false,
  },
});
