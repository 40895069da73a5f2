import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES } from '@/exchange/protect/limits';
import { protectFile } from '@/exchange/protect/protectFile';
import { protectPdf } from '@/exchange/protect/protectPdf';
import { protectZip } from '@/exchange/protect/protectZip';
import { utf8 } from '@/vault/bytes';
import { pdfEncryption, pdfPlain, pdfText, rewritten, zipContents } from '../readers';

const SECRET = 'zeester-anker-kompas linde';
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const nothing = () => undefined;

/** A report with something secret in every place where a PDF may hold text. */
async function report({ objectStreams = false } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const page of [1, 2]) {
    const drawn = pdf.addPage();
    drawn.drawText(`GEHEIM teamadvies ${page}`, { x: 50, y: 700, font, size: 20 });
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 40, 40] };
    const contents = PDFString.of('GEHEIM in een notitie');
    drawn.node.set(PDFName.of('Annots'), pdf.context.obj([{ ...note, Contents: contents }]));
    drawn.node.set(PDFName.of('PieceInfo'), pdf.context.obj({ X: PDFString.of('GEHEIM van een programma') }));
  }
  pdf.setTitle('GEHEIM in de titel');
  pdf.setAuthor('GEHEIM van een auteur (é)');
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of('GEHEIM-nl'));
  pdf.catalog.set(PDFName.of('X'), pdf.context.obj([[{ Y: PDFHexString.fromText('GEHEIM diep') }]]));
  pdf.catalog.set(PDFName.of('Z'), pdf.context.register(PDFString.of('GEHEIM alleen')));
  await pdf.attach(utf8('GEHEIM bijlage'), 'GEHEIM.txt', {
    mimeType: 'text/plain',
    description: 'GEHEIM omschreven',
    creationDate: new Date('2026-01-01'),
    modificationDate: new Date('2026-01-01'),
  });
  return pdf.save({ useObjectStreams: objectStreams });
}

async function made(plain: Uint8Array) {
  const result = await protectPdf(plain, SECRET);
  if (result.is !== 'protected') throw new Error(result.is);
  return result;
}

describe('a PDF stays a PDF', () => {
  test.each([
    ['with plain objects', async () => report()],
    ['with object streams', async () => report({ objectStreams: true })],
    ['as qpdf writes it, linearized', async () => rewritten(await report(), '--linearize')],
    [
      'of version 1.4, with every stream compressed',
      async () =>
        rewritten(await report(), '--force-version=1.4', '--object-streams=disable', '--compress-streams=y'),
    ],
    [
      'of version 2.0',
      async () => rewritten(await report(), '--min-version=2.0', '--object-streams=generate'),
    ],
  ])('%s: AES-256 as qpdf and poppler read it, with nothing left readable', async (_, plain) => {
    const { bytes } = await made(await plain());
    const said = pdfEncryption(bytes, SECRET);
    expect(said).toContain('R = 6');
    expect(said).toContain('stream encryption method: AESv3');
    expect(said).toContain('string encryption method: AESv3');
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(said).not.toMatch(/WARNING|error:/);
    expect(pdfText(bytes, SECRET)).toContain('GEHEIM teamadvies 2');
    for (const wrong of ['', 'zeester', `${SECRET}!`]) expect(pdfText(bytes, wrong)).toBeNull();
    expect(latin1(bytes)).not.toContain('GEHEIM');
  });

  test('and everything that was in it is in it again', async () => {
    const plain = pdfPlain((await made(await report())).bytes, SECRET);
    for (const part of [
      'GEHEIM in een notitie',
      'GEHEIM van een programma',
      'GEHEIM in de titel',
      'GEHEIM-nl',
      'GEHEIM alleen',
      'GEHEIM bijlage',
      'GEHEIM.txt',
    ])
      expect(plain).toContain(part);
    const again = await PDFDocument.load((await made(await report())).bytes, { password: SECRET });
    expect(again.getAuthor()).toBe('GEHEIM van een auteur (é)');
    expect(again.getPageCount()).toBe(2);
  });

  test('twice the same is not the same twice', async () => {
    const plain = await report();
    expect(latin1((await made(plain)).bytes)).not.toBe(latin1((await made(plain)).bytes));
  });

  test('says so when a digital signature goes void, and leaves nothing of its maker', async () => {
    const pdf = await PDFDocument.load(await report());
    const signature = pdf.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: [0, 1, 2, 3] });
    signature.set(PDFName.of('Contents'), PDFHexString.of(Buffer.from('GEHEIM').toString('hex')));
    pdf.context.register(signature);
    const { bytes, signed } = await made(await pdf.save({ useObjectStreams: false }));
    expect(signed).toBe(true);
    expect(latin1(bytes).toLowerCase()).not.toContain(Buffer.from('GEHEIM').toString('hex'));
    expect((await made(await report())).signed).toBe(false);
  });

  test('no longer says that it is PDF/A, which forbids encryption', async () => {
    const pdf = await PDFDocument.load(await report());
    const claim = '<x xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part></x>';
    const metadata = pdf.context.stream(claim, { Type: 'Metadata', Subtype: 'XML' });
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
    const { bytes } = await made(await pdf.save());
    expect(pdfText(bytes, SECRET)).toContain('GEHEIM teamadvies 1');
  });

  test.each([
    ['AES-256', ['--encrypt', 'oud', 'oud', '256', '--']],
    ['AES-128', ['--encrypt', 'oud', 'oud', '128', '--use-aes=y', '--']],
    ['only against changing', ['--encrypt', '', 'oud', '256', '--']],
  ])('one that is encrypted already (%s) is said', async (_, options) => {
    expect(await protectPdf(rewritten(await report(), ...options), SECRET)).toEqual({ is: 'encrypted' });
  });
});

describe('what can’t be done right as a PDF is done as a zip', () => {
  test.each([
    ['cut off in the middle', async () => (await report()).subarray(0, 900)],
    ['with nothing but its first line', async () => utf8('%PDF-1.7\n')],
    ['that is a picture by another name', async () => utf8(`%PDF-1.7\n${'\u0000ÿ'.repeat(400)}`)],
    [
      'with an object that makes no sense',
      async () => {
        const text = latin1(await report());
        return Buffer.from(text.replace('/Type /Pages', '/Type ] /Pages'), 'latin1');
      },
    ],
    [
      'with an object that makes no sense beside its pages, which would be copied as it is',
      async () => {
        const text = latin1(await report());
        return Buffer.from(text.replace('/Producer', '/Producer ] '), 'latin1');
      },
    ],
    [
      'with a stream that has a cipher of its own',
      async () => {
        const pdf = await PDFDocument.load(await report());
        pdf.context.register(pdf.context.stream('GEHEIM', { Filter: ['Crypt'] }));
        return pdf.save({ useObjectStreams: false });
      },
    ],
  ])('a PDF %s', async (_, plain) => {
    const bytes = new Uint8Array(await plain());
    const result = await protectFile(bytes, 'Advies.pdf', SECRET, nothing);
    if (result.is !== 'protected') throw new Error(result.is);
    expect(result).toMatchObject({ format: 'zip', note: 'damaged' });
    expect(zipContents(result.bytes, SECRET).files?.map((file) => latin1(file.bytes))).toEqual([
      latin1(bytes),
    ]);
  });

  test('anything else: AES-256 as 7-Zip reads it, under a name that tells nothing', async () => {
    const plain = utf8('GEHEIM '.repeat(1000));
    const seen: number[] = [];
    const result = await protectFile(plain, 'Teamadvies Zeester.DOCX', SECRET, (done, of) =>
      seen.push(done / of),
    );
    if (result.is !== 'protected') throw new Error(result.is);
    expect(result).toMatchObject({ format: 'zip', note: null });
    const { listed, files } = zipContents(result.bytes, SECRET);
    expect(listed).toMatch(/Method = AES-256/);
    expect(listed).toContain('Encrypted = +');
    expect(files?.map(({ name }) => name)).toEqual(['document.docx']);
    expect(files?.map((file) => latin1(file.bytes))).toEqual([latin1(plain)]);
    expect(zipContents(result.bytes, 'fout-fout-fout').files).toBeNull();
    expect(latin1(result.bytes)).not.toMatch(/GEHEIM|Zeester/);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  test.each([
    ['Advies', 'document'],
    ['Advies.Zeester Holding', 'document'],
    ['../../Advies.xlsx', 'document.xlsx'],
  ])('%s is called %s in it', async (name, inside) => {
    const { files } = zipContents(await protectZip(utf8('x'), name, SECRET), SECRET);
    expect(files?.map((file) => file.name)).toEqual([inside]);
  });
});

test('an empty file and one that is too big are refused before anything is done', async () => {
  expect(await protectFile(new Uint8Array(), 'leeg.pdf', SECRET, nothing)).toEqual({ is: 'empty' });
  expect(await protectFile(new Uint8Array(MOST_BYTES + 1), 'groot.pdf', SECRET, nothing)).toEqual({
    is: 'too-big',
  });
});
