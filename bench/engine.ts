import { expect } from 'vitest';
import { type Browser, call } from './browser';
import type { Name } from './contended';
import { type Measured, noteEngine } from './measured';
import { type Size, sizes } from './model';
import { median } from './report';

type Target = readonly [id: string, dossier: string];

/** How long edits, many after each other, keep the page from anything else; and what one puts into the log. */
export async function manyEdits(
  browser: Browser<Name>,
  measured: Measured,
  targets: () => readonly Target[],
  rounds: number,
): Promise<void> {
  await browser.on('product', async (page) => {
    await call(page, 'prepareEdit');
    for (let round = 0; round < rounds; round++) {
      noteEngine(measured, 'blockedByEdits', await call(page, 'edits', targets()));
      noteEngine(measured, 'editBytes', await call(page, 'editBytes'));
    }
  });
}

/** The log before and after 10,000 edits, and what is left of them once every log is folded. */
export async function logGrowth(
  browser: Browser<Name>,
  measured: Measured,
  targets: readonly Target[],
): Promise<void> {
  await browser.on('product', async (page) => {
    const before = await call(page, 'logBytes');
    await call(page, 'prepareEdit');
    await call(page, 'edits', targets);
    const after = await call(page, 'logBytes');
    noteEngine(measured, 'logGrowthKB', (after.stored - before.stored) / 1000);
    noteEngine(measured, 'foldedOfFresh', after.folded / before.folded);
  });
}

/** Verify, and then updates of another device, each on a fresh page: those make every log longer. */
export async function wholeRegister(
  browser: Browser<Name>,
  measured: Measured,
  size: Size,
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const verified = await browser.on('product', (page) => call(page, 'verify'));
    expect(verified.value).toMatchObject({ ok: true, value: { damaged: 0, differing: 0 } });
    noteEngine(measured, 'verify', verified.ms / sizes[size]);
    noteEngine(measured, 'blockedByVerify', verified.blocked);
  }
  for (let round = 0; round < rounds; round++)
    noteEngine(measured, 'remote', await browser.on('product', (page) => call(page, 'remoteUpdates')));
}

/** The import of the whole model into an empty register, and all rows made afresh, beside the raw load of as many rows. */
export async function bulk(
  browser: Browser<Name>,
  measured: Measured,
  size: Size,
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const { product, raw } = await browser.on('import', (page) => call(page, 'bulkImport', size));
    noteEngine(measured, 'importOfRaw', product / raw);
    const rebuilt = await browser.on('product', (page) => call(page, 'rebuild'));
    noteEngine(measured, 'rebuildOfRaw', rebuilt.ms / raw);
  }
}

export async function dates(browser: Browser<Name>, measured: Measured, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const { own, temporal, differing } = await browser.on('raw', (page) => call(page, 'dueDates'));
    noteEngine(measured, 'datesOfTemporal', own / temporal);
    noteEngine(measured, 'datesDiffering', differing);
  }
}

const LIVE_EDITS = 15;

/** From the start of an edit in one page until the list in another has it. */
export async function live(browser: Browser<Name>, measured: Measured, rounds: number): Promise<void> {
  const [list, editor] = [await browser.open('product'), await browser.open('product')];
  await call(editor, 'prepareEdit');
  const keys = await call(list, 'followList');
  for (let round = 0; round < rounds; round++) {
    const taken: number[] = [];
    for (let n = 0; n < LIVE_EDITS; n++) {
      const [dossier = '', id = ''] = keys[n]?.split('/') ?? [];
      const start = await call(editor, 'now');
      await call(editor, 'edit', id, dossier, round * LIVE_EDITS + n);
      taken.push((await call(list, 'listSeenAfter', start)) - start);
    }
    noteEngine(measured, 'live', median(taken));
  }
  await list.close();
  await editor.close();
}
