import { expect, test } from 'vitest';
import { showsFile } from '@/storage/commands/document/showsFile';

const keys = ['path:an/Documents/Jansen/Jansen.pdf'];

test.each([
  ['Rapport Jansen.pdf - OneDrive', 'Rapport Jansen.pdf', true],
  ['rapport jansen - OneDrive', 'Rapport Jansen.pdf', true],
  ['Verslag.docx - Microsoft Word Online', 'Verslag.docx', true],
  ['DISC-rapport Jansen - Portaal', 'DISC-rapport Jansen', true],
  ['Niet gevonden - Portaal', 'DISC-rapport Jansen', false],
  ['Mijn bestanden - OneDrive', 'Rapport Jansen.pdf', false],
  ['', 'Rapport Jansen.pdf', false],
  ['Laden…', '', false],
  ['.pdf', '.pdf', false],
  // The folder that a deleted file's address leads to is called as the file is.
  ['Jansen - OneDrive', 'Jansen.pdf', false],
  ['Jansen.pdf - OneDrive', 'Jansen.pdf', true],
])('a page that says %j shows %j: %j', (text, name, shows) => {
  expect(showsFile(text, name, keys)).toBe(shows);
});
