import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatDay } from '@/components/kit/formatDay';
import { certificateFile, chainFile } from '@/exchange/certificate/certificateFile';
import { certificatePdf } from '@/exchange/certificate/certificatePdf';
import { certificateNumber, isNumbered } from '@/exchange/certificate/number';
import { certificateSheet, type SheetTools } from '@/exchange/certificate/sheet';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { translator } from '@/locales/translate';
import { link, NOTHING } from '@/storage/chain/link';
import type { Certificate } from '@/storage/reader';
import { type Attested, certificateFileSchema, chainFileSchema, type Disposed } from '@/storage/schema/chain';
import { randomBytes } from '@/vault/bytes';
import { digestWith } from '@/vault/digest';
import { pdfText } from '../readers';

const disposal: Disposed = {
  type: 'disposal',
  subject: 'a'.repeat(64),
  disposal: 'd'.repeat(64),
  class: 'individual-report',
  clause: 'R3',
  policy: { version: 1, from: '2026-07-01', atMost: 6, atLeast: null },
  startedOn: '2026-05-15',
  notBefore: null,
  lastDay: '2026-11-15',
  destroyedOn: '2026-11-15',
  outcome: 'destroyed',
  copies: ['file', 'bin', 'mail'],
  place: 'cloud',
  site: 'onedrive',
};
const tax: Partial<Disposed> = {
  class: 'tax-record',
  clause: 'R5',
  policy: { version: 1, from: '2026-07-01', atMost: 84, atLeast: 84 },
  notBefore: '2027-01-01',
  lastDay: '2026-12-31',
  site: null,
  place: 'device',
};
const chain = '3f2a91c0'.repeat(4);

async function certificates(...what: Certificate['what'][]): Promise<Certificate[]> {
  const digest = await digestWith(randomBytes(32));
  const made = await link({ chain, count: 0, hash: NOTHING }, '2026-11-23', what, digest);
  return made.entries.map((entry, at) => ({ entry, what: what[at] ?? disposal, takenBack: false }));
}

const tools = (language: 'nl' | 'en'): SheetTools => ({
  language,
  t: translator<string>(language, { nl, en }[language]),
  formatDay: (day) => formatDay(day, language),
});
const sheet = async (...given: Parameters<typeof certificates>) =>
  certificateSheet(await certificates(...given), '2026-11-23', tools('nl'));
const factsOf = async (what: Certificate['what']) => {
  const [item] = (await sheet(what)).items;
  return { ...Object.fromEntries(item?.facts ?? []), note: item?.note };
};

describe('a certificate says', () => {
  test('rule, days, how, which copies, where and by which device', async () => {
    expect(await factsOf(disposal)).toEqual({
      Regel: 'R3: hooguit 6 maanden bewaren',
      Reglement: 'versie 1, vanaf 1 juli 2026',
      'Termijn begonnen op': '15 mei 2026',
      'Laatste dag': '15 november 2026',
      'Vernietigd op': '15 november 2026',
      Hoe: 'Vernietigd',
      'Wat weg is': 'Het bestand zelf, de prullenbak, bijlagen in de mail',
      'Waar het stond': 'in de cloud, OneDrive',
      Vastgelegd: '23 november 2026, op apparaat 3F2A91C0',
      note: null,
    });
  });

  test.each<[string, Partial<Disposed>, object]>([
    [
      'that it was late',
      { destroyedOn: '2026-11-17' },
      { 'Vernietigd op': '17 november 2026, 2 dagen na de laatste dag' },
    ],
    ['a day that was not known', { startedOn: null, lastDay: null }, { 'Laatste dag': 'niet bekend' }],
    [
      'a minimum of the law, in years',
      { ...tax, destroyedOn: '2027-01-05' },
      {
        Regel: 'R5: 7 jaar bewaren, niet korter en niet langer',
        'Bewaren tot en met': '31 december 2026',
        'Waar het stond': 'op een eigen apparaat',
        note: null,
      },
    ],
    [
      'that it was too early',
      tax,
      { note: 'Let op: vernietigd vóór het einde van de wettelijke bewaartermijn.' },
    ],
    [
      'another outcome',
      { outcome: 'handed-over', copies: [] },
      { Hoe: 'Aan de klant gegeven', 'Wat weg is': '-' },
    ],
  ])('%s', async (_, fields, says) => {
    expect(await factsOf({ ...disposal, ...fields })).toMatchObject(says);
  });

  test('what was erased', async () => {
    const erasure: Attested = {
      type: 'erasure',
      of: 'person',
      subject: 'b'.repeat(64),
      clause: 'R16',
      documents: 3,
    };
    expect(await factsOf(erasure)).toMatchObject({
      Hoe: 'De sleutel is vernietigd: niets wat er stond gaat nog open.',
      'Documenten die meegingen': '3',
    });
  });
});

describe('on paper', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await certificatePdf(await sheet(...Array.from({ length: 7 }, () => disposal)));
  });

  test('every certificate is there whole, with its number and hash, and a place to sign', async () => {
    const text = pdfText(bytes, '') ?? '';
    const all = await certificates(disposal);
    expect(text).toContain('Certificaat van vernietiging');
    expect(text.match(/R3: hooguit 6 maanden bewaren/g)).toHaveLength(7);
    expect(text).toContain('Handtekening');
    expect(text).toMatch(/Bladzijde 3 van 3/);
    const one = certificateSheet(all, '2026-11-23', tools('en'));
    const english = pdfText(await certificatePdf(one), '') ?? '';
    expect(english).toContain(certificateNumber(all[0]?.entry.hash ?? ''));
    expect(english).toContain(all[0]?.entry.hash);
    expect(english).toContain('keep at most 6 months');
  });

  test('a sign that the paper’s letters lack is no reason to fail', async () => {
    const made = await sheet({ ...disposal, outcome: 'verbrand' });
    const [item] = made.items;
    const odd = { ...made, title: '証明書 ✓', items: item ? [{ ...item, heading: 'É\u202e→' }] : [] };
    expect(pdfText(await certificatePdf(odd), '')).toContain('verbrand');
  });
});

describe('to keep', () => {
  test('as JSON, as the published schema says', async () => {
    const entries = (await certificates(disposal, { ...disposal, ...tax })).map(({ entry }) => entry);
    const file = certificateFileSchema.parse(JSON.parse(certificateFile(entries, '2026-11-23')));
    expect(file.entries).toEqual(entries);
    const [entry] = entries;
    const head = { count: 2, hash: entries[1]?.hash ?? '', seal: '0'.repeat(64) };
    const whole = chainFile({ entries, heads: { [entry?.chain ?? '']: head } }, '2026-11-23');
    expect(chainFileSchema.parse(JSON.parse(whole)).chains).toMatchObject([{ chain, head, entries }]);
  });

  test.each([
    ['certificate', 'Bewaarwacht: certificates of destruction', certificateFileSchema],
    ['chain', 'Bewaarwacht: the chain of what was destroyed and erased', chainFileSchema],
  ])('docs/%s.schema.json is the schema of what is saved', async (name, title, of) => {
    const schema = z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' });
    const text = `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
    await expect(text, 'run: npx vitest run tests/exchange/certificate.test.ts -u').toMatchFileSnapshot(
      `../../docs/${name}.schema.json`,
    );
  });
});

test('a number is read out and typed over in groups', () => {
  const hash = `3f2a91c077be${'0'.repeat(52)}`;
  expect(certificateNumber(hash)).toBe('3F2A-91C0-77BE');
  for (const typed of ['3F2A-91C0-77BE', '3f2a91c0', ' 3F2a 91 ', ''])
    expect(isNumbered(hash, typed)).toBe(true);
  for (const typed of ['3F2B', '77BE']) expect(isNumbered(hash, typed)).toBe(false);
});
