import { expect, test } from 'vitest';
import { titleShows } from '@/sites/titleShows';

test.each([
  ['Rapport Jansen.pdf - OneDrive', 'Rapport Jansen.pdf', true],
  ['rapport jansen - OneDrive', 'Rapport Jansen.pdf', true],
  ['Verslag.docx - Microsoft Word Online', 'Verslag.docx', true],
  ['Mijn bestanden - OneDrive', 'Rapport Jansen.pdf', false],
  ['Klanten - OneDrive', 'Rapport Jansen.pdf', false],
  ['', 'Rapport Jansen.pdf', false],
  ['Laden…', '', false],
  ['.pdf', '.pdf', false],
])('a page called %j shows %j: %j', (title, name, shows) => {
  expect(titleShows(title, name)).toBe(shows);
});
