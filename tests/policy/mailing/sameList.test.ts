import { describe, expect, test } from 'vitest';
import { sameList } from '@/policy/mailing/sameList';

const list = (listId: string | null, webId: string | null, name: string) => ({ listId, webId, name });

describe('which list of the register it is', () => {
  const byFile = list(null, null, 'Nieuwsbrief');
  const byPage = list(null, '456', 'Klanten');
  const byKey = list('a1', '123', 'Relaties');
  const all = [byFile, byPage, byKey];

  test.each([
    ['the id counts, whatever it is called', list('a1', '999', 'Nieuwsbrief'), byKey],
    ['one that a page’s number was given to', list('b2', '456', 'Iets anders'), byPage],
    ['a number without an id', list(null, '123', 'Iets'), byKey],
    ['one that an export brought, by its name', list('b2', '789', 'nieuwsbrief'), byFile],
    ['an export of one that the tool told itself', list(null, null, 'RELATIES'), byKey],
    ['one of the same name with another id is another', list('b2', null, 'Relaties'), null],
    ['one of the same name on another page is another', list('b2', '789', 'Klanten'), null],
    ['one that is not here', list(null, null, 'Weektip'), null],
  ])('%s', (_, about, found) => {
    expect(sameList(all, about)).toBe(found);
    expect(sameList(all.toReversed(), about)).toBe(found);
  });

  test('an id is asked before a name, in whatever order they stand', () => {
    const twin = list(null, null, 'Relaties');
    expect(sameList([twin, byKey], list('a1', '123', 'Relaties'))).toBe(byKey);
  });
});
