import { expect, test } from 'vitest';
import { clientFields } from '@/components/panel/clients/clientFields';
import { tools } from '@/components/panel/tools/tools';
import { sites } from '@/sites';
import { clientSchema } from '@/storage/schema/client';

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
