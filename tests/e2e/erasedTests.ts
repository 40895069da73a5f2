import { describe, test } from 'vitest';
import type { ErasedOnDisk } from './erasedOnDisk';

/** What must be so of a browser's files after the erasures. `most`: as long as a search of every byte may take, in ms. */
export function provesErased(name: string, disk: () => ErasedOnDisk, most: number): void {
  describe(name, () => {
    test('no name, address or file name stands in any file of the browser, erased or not', () => {
      disk().namesNobody();
    });

    test('no key of what was erased, and no master key of before, in any form', () => {
      disk().keepsNoKey();
    });

    test(
      'nothing that stands anywhere opens any of what was erased, nor the keyrings of before',
      () => {
        disk().opensNothing();
      },
      most,
    );
  });
}
