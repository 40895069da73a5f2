const QUOTED = /"((?:[^"]|"")*)"/g;
const MOST = 50;
const LONGEST = 100;

/** `"Klant","Webinar 2025"` in one cell: names in quotes, with commas between them. */
export function tagsIn(cell: string): readonly string[] {
  const text = cell.trim();
  if (text === '') return [];
  const names = text.includes('"')
    ? Array.from(text.matchAll(QUOTED), ([, name = '']) => name.replaceAll('""', '"'))
    : text.split(',');
  return names
    .map((name) => name.trim().slice(0, LONGEST))
    .filter(Boolean)
    .slice(0, MOST);
}
