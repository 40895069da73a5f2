import { expect, test } from 'vitest';
import { clientFields } from '@/components/panel/clients/clientFields';
import { tools } from '@/components/panel/tools/tools';
import { sites } from '@/sites';
import { clientSchema } from '@/storage/schema/client';
import { sourcesIn } from './sources';

test('every field that a client may have is on the form, and no other', () => {
  expect(
    new Set(clientFields.map(({ field }) => field)),
    'storage/schema/client.ts and components/panel/clients/clientFields.ts name the same fields',
  ).toEqual(new Set(Object.keys(clientSchema.shape)));
});

test('every tool that is recognised can be switched on', () => {
  expect(new Set<string>(tools), 'add it to components/panel/tools/tools.ts').toEqual(
    new Set(sites.map(({ id }) => id)),
  );
});

/** What one types in these is no free text about anybody: a number, an address, a code, the firm's own words. */
const noFreeText = [
  'firm.name',
  'proofs.number',
  'policy.own.name',
  'policy.own.english',
  'policy.own.purpose',
  'policy.soon',
  'policy.urgent',
  'policy.months',
  'hold.owner',
  'person.email',
  'person.phone',
  'disclosure.law',
  'erase.type',
  'backup.words.nth',
  'document.address',
];

test('every free text is looked at while it is typed, for what the regulation does not allow (R13)', () => {
  const fields = sourcesIn('components').flatMap(({ path, text }) =>
    Array.from(text.matchAll(/<TextField\b([\s\S]*?)\/>/g), ([, props = '']) => ({ path, props })),
  );
  expect(fields.length).toBeGreaterThan(25);
  const calm = fields.filter(({ props }) => !/\bspecial\b/.test(props));
  const labelled = calm.map(({ path, props }) => ({
    path,
    label: /label=\{t\('([^']+)'/.exec(props)?.[1] ?? props,
  }));
  expect(
    labelled.filter(({ label }) => !noFreeText.includes(label)),
    'give it special="note" (or "title", "name"), or list its label here',
  ).toEqual([]);
});
