import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BYTES, portalFile, readPortalFile } from '@/exchange/portal/portalFile';
import { taught } from '@/sites/tools.examples';
import { portalSchema } from '@/storage/schema/portal';

const file = (portal: unknown, more: object = {}) =>
  JSON.stringify({ format: 'bewaarwacht-portal', version: 1, portal, ...more });

test('what was saved is read as it was', () => {
  expect(readPortalFile(portalFile(taught))).toEqual({ ok: true, value: taught });
  expect(readPortalFile(`\uFEFF${portalFile(taught)}`)).toEqual({ ok: true, value: taught });
});

test('nothing but the definition is saved', () => {
  const more = { ...taught, geheim: 'Jan Jansen' };
  expect(portalFile(more)).not.toContain('Jan Jansen');
});

test.each([
  ['no JSON', '<html>', 'not-json'],
  ['empty', '', 'not-json'],
  ['another file of JSON', '{"format":"iets"}', 'not-a-portal'],
  ['a list', '[]', 'not-a-portal'],
  ['nothing', 'null', 'not-a-portal'],
  ['no portal in it', file(undefined), 'not-a-portal'],
  ['hosts that are no list', file({ ...taught, hosts: 'a.example' }), 'not-a-portal'],
  ['hosts that are no texts', file({ ...taught, hosts: [1] }), 'not-a-portal'],
  ['another site', file({ ...taught, site: 'onedrive' }), 'not-a-portal'],
  ['a newer one', file(taught, { version: 2 }), 'newer'],
  ['far too big', `"${'a'.repeat(MOST_BYTES)}"`, 'too-big'],
])('a file that is %s is refused', (_, text, error) => {
  expect(readPortalFile(text)).toEqual({ ok: false, error });
});

test('whatever a file holds, reading it throws nothing; the register still checks what it gives', () => {
  const field = fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string()), fc.object());
  const portal = fc.record({
    id: field,
    site: fc.constantFrom('disc', 'portal', 'x'),
    label: field,
    hosts: fc.array(fc.string()),
    reportPaths: fc.array(fc.string()),
    titlePattern: field,
    nameAt: field,
    personAt: field,
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        portal.map((one) => file(one)),
      ),
      (text) => {
        const read = readPortalFile(text);
        if (read.ok) expect(() => portalSchema.safeParse(read.value)).not.toThrow();
      },
    ),
  );
});
