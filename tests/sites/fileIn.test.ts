import { expect, test } from 'vitest';
import { recognise } from '@/sites';
import { fileIn } from '@/sites/onedriveList';

const name = 'DISC #1 & 50% + meer.pdf';

test.each([
  [
    'a folder of one’s own drive',
    'https://onedrive.live.com/my?id=%2Fpersonal%2F5f1a2b3c4d5e6f70%2FDocuments%2FKlanten',
    'path:5f1a2b3c4d5e6f70/Documents/Klanten',
  ],
  [
    'a folder of a business drive',
    'https://voorbeeld-my.sharepoint.com/personal/jan_voorbeeld_nl/_layouts/15/onedrive.aspx?id=%2Fpersonal%2Fjan%5Fvoorbeeld%5Fnl%2FDocuments%2FKlanten&view=0',
    'path:jan_voorbeeld_nl/Documents/Klanten',
  ],
  [
    'the first page of a library',
    'https://voorbeeld.sharepoint.com/sites/team/Gedeelde%20documenten/Forms/AllItems.aspx',
    'path:voorbeeld/sites/team/Gedeelde documenten',
  ],
])('in %s a file’s address is recognised as that file, whatever its name holds', (_, list, folder) => {
  const url = fileIn(new URL(list), name);
  const seen = url && recognise({ url, title: '' });
  expect(seen).toMatchObject({ kind: 'file', keys: [`${folder}/${name}`], name });
  expect(seen?.address).toContain('DISC');
});

test('where no folder is named, and for what is no name, there is none', () => {
  expect(fileIn(new URL('https://onedrive.live.com/my'), name)).toBeNull();
  expect(
    fileIn(new URL('https://onedrive.live.com/my?id=%2Fpersonal%2Fx%2FDocuments'), 'a/b.pdf'),
  ).toBeNull();
});
