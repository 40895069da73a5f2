import { expect, onTestFinished, test } from 'vitest';
import type { ImportDesk } from '@/exchange/import/desk';
import { DeskFailed, deskByPost, serveDesk } from '@/exchange/import/deskByPost';
import { makeDesk } from '@/exchange/import/makeDesk';
import { policyFor } from '@/policy/regulation';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { nobody, noChoice, TODAY } from './support';

/** A desk at the other end of a channel, as it is in a worker. */
function byPost(desk: ImportDesk): ImportDesk {
  const { port1, port2 } = new MessageChannel();
  for (const port of [port1, port2]) port.start();
  onTestFinished(() => port1.close());
  serveDesk(port2, desk);
  return deskByPost(
    port1,
    () => port1.close(),
    () => undefined,
  );
}

test('a trial run says across the channel how far it is, and gives its answer after that', async () => {
  const summary = { rows: { all: 3, wrong: 0, leftOut: 0 } };
  const there = byPost({
    ...makeDesk(() => () => null, exportedRegisterSchema),
    plan: async (_choice, _against, progress) => {
      progress?.(0, 2);
      progress?.(1, 2);
      return summary as never;
    },
  });
  const seen: number[] = [];
  const against = {
    known: nobody,
    policy: policyFor({ terms: {}, financialYearFirstMonth: 1 }),
    portals: [],
    today: TODAY,
  };
  expect(await there.plan(noChoice, against, (done, of) => seen.push(done / of))).toEqual(summary);
  expect(seen).toEqual([0, 0.5]);
});

test('a desk that breaks says so to whoever asked', async () => {
  const there = byPost({
    ...makeDesk(() => () => null, exportedRegisterSchema),
    look: () => Promise.reject(new Error('a text of the list')),
  });
  await expect(there.look(0, false)).rejects.toBeInstanceOf(DeskFailed);
});
