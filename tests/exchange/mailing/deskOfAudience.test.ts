import { expect, test } from 'vitest';
import { compareOnDesk } from '@/exchange/mailing/compareOnDesk';
import type { MailingDesk, OpenedAudience } from '@/exchange/mailing/desk';
import { deskOfAudience } from '@/exchange/mailing/deskOfAudience';
import { makeMailingDesk } from '@/exchange/mailing/makeMailingDesk';
import type { Audience } from '@/policy/mailing/audience';
import { regulationGives } from '@/policy/mailing/sources';
import { inventedEvidence } from '../../panel/fakeMailing';
import { EXPORT, fixture } from './support';

type On = Pick<MailingDesk, 'members' | 'evidenceOfTool' | 'drafts'>;

/** One list, by its export, and the same as the tool itself gives it. */
async function bothWays(): Promise<readonly (readonly [On, OpenedAudience])[]> {
  const byFile = makeMailingDesk();
  const opened = await byFile.openAudience([fixture('mailchimp', EXPORT)]);
  if (!opened.ok) throw new Error('refused');
  const members = await byFile.members(0, 1_000);
  const { readAt, whole } = opened.value;
  const audience: Audience = { tool: 'mailchimp', id: '4f', webId: '1', name: 'x', readAt, whole, members };
  const byTool = deskOfAudience(audience);
  return [
    [byFile, opened.value],
    [byTool.desk, byTool.opened],
  ];
}

test('in numbers a list from the tool is its export, apart from what there is to say of rows', async () => {
  const [[, byFile] = [], [, byTool] = []] = await bothWays();
  const counts = { ...byFile?.counts, pending: 0, archived: 0 };
  expect(byTool).toEqual({ ...byFile, counts, issues: { wrong: 0, other: 0 } });
});

test('what the tool knows of itself is the same evidence, without a file or a row', async () => {
  const channels = ['newsletter', 'webinars'] as const;
  const wanted = { list: 'Klanten', channels, left: true, signedUp: true };
  const [byFile, byTool] = await Promise.all(
    (await bothWays()).map(async ([desk]) => desk.drafts(0, await desk.evidenceOfTool(wanted))),
  );
  expect(byTool).toHaveLength(22 * 2 + 38 * 2);
  expect(byTool).toEqual(
    byFile?.map((draft) => ({ ...draft, from: { ...draft.from, file: null, digest: null, row: null } })),
  );
});

test('the four lists are the same, whichever way the list came', async () => {
  const compared = (await bothWays()).map(([desk, opened]) =>
    compareOnDesk({
      desk,
      part: 40,
      opened,
      plan: { name: 'Klanten', channels: ['newsletter'] },
      known: { events: inventedEvidence(), people: new Map(), leftBefore: async () => new Map() },
      gives: regulationGives,
      opening: () => undefined,
      comparing: () => undefined,
      signal: new AbortController().signal,
    }),
  );
  const [byFile, byTool] = await Promise.all(compared);
  expect(byTool).toEqual(byFile);
  expect(byTool?.lists['cannot-tell'].length).toBeGreaterThan(50);
  expect(byTool?.lists.missing.length).toBeGreaterThan(0);
});

test('a desk that is closed keeps nobody', async () => {
  const [, [desk] = []] = await bothWays();
  await desk?.evidenceOfTool({ list: 'x', channels: ['newsletter'], left: true, signedUp: true });
  (desk as ReturnType<typeof deskOfAudience>['desk']).close();
  expect(await desk?.members(0, 10)).toEqual([]);
  expect(await desk?.drafts(0, 10)).toEqual([]);
});
