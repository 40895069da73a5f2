import { ink, Paper, type Style } from './paper';
import type { CertificateSheet, SheetItem } from './sheet';

const PAD = 12;
const GAP = 14;
/** How far the values stand from the left of their block. */
const COLUMN = 128;

type Styles = Readonly<
  Record<'title' | 'under' | 'text' | 'heading' | 'number' | 'label' | 'value' | 'note' | 'hash', Style>
>;

function stylesOf({ fonts: { regular, bold, mono } }: Paper): Styles {
  return {
    title: { font: bold, size: 21, colour: ink.accent, lead: 27 },
    under: { font: regular, size: 10, colour: ink.muted, lead: 15 },
    text: { font: regular, size: 10, colour: ink.text, lead: 14.5 },
    heading: { font: bold, size: 12, colour: ink.text, lead: 16 },
    number: { font: mono, size: 10.5, colour: ink.accent, lead: 16 },
    label: { font: regular, size: 9.5, colour: ink.muted, lead: 15 },
    value: { font: regular, size: 9.5, colour: ink.text, lead: 15 },
    note: { font: bold, size: 9.5, colour: ink.due, lead: 15 },
    hash: { font: mono, size: 7, colour: ink.muted, lead: 11 },
  };
}

/** Certificates on paper: an A4 PDF to print and sign. It loads nothing and names nobody. */
export async function certificatePdf(sheet: CertificateSheet): Promise<Uint8Array> {
  const paper = await Paper.start();
  const styles = stylesOf(paper);
  head(paper, styles, sheet);
  for (const item of sheet.items) block(paper, styles, item);
  signatures(paper, styles, sheet.sign);
  paper.foot(
    (page, of) => [sheet.foot, sheet.page.replace('{page}', String(page)).replace('{of}', String(of))],
    { ...styles.under, size: 8 },
  );
  const { pdf } = paper;
  const made = new Date(`${sheet.madeOn}T12:00:00Z`);
  pdf.setTitle(sheet.title, { showInWindowTitleBar: true });
  pdf.setLanguage(sheet.language);
  pdf.setProducer('Bewaarwacht');
  pdf.setCreator('Bewaarwacht');
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  return pdf.save();
}

function head(paper: Paper, styles: Styles, { title, under, says }: CertificateSheet): void {
  paper.box(paper.y, 3, ink.accent);
  paper.y += 14;
  paper.y = paper.draw([title], styles.title, paper.left, paper.y);
  paper.y = paper.draw(paper.lines(under, styles.under, paper.width), styles.under, paper.left, paper.y + 2);
  paper.y = paper.draw(paper.lines(says, styles.text, paper.width), styles.text, paper.left, paper.y + 10);
  paper.y += GAP;
}

function block(paper: Paper, styles: Styles, { heading, number, facts, note, hash }: SheetItem): void {
  const inside = paper.width - 2 * PAD;
  const rows = facts.map(([label, value]) => ({
    label,
    lines: paper.lines(value, styles.value, inside - COLUMN),
  }));
  const notes = note === null ? [] : paper.lines(note, styles.note, inside);
  const height =
    PAD +
    styles.heading.lead +
    6 +
    rows.reduce((sum, { lines }) => sum + lines.length * styles.value.lead, 0) +
    notes.length * styles.note.lead +
    styles.hash.lead +
    PAD;
  paper.need(height);
  paper.box(paper.y, height, ink.soft);
  paper.box(paper.y, height, ink.accent, paper.left, 2.5);
  const x = paper.left + PAD;
  let y = paper.y + PAD;
  const end = x + inside - styles.number.font.widthOfTextAtSize(number, styles.number.size);
  paper.draw([number], styles.number, end, y + 1);
  y = paper.draw([heading], styles.heading, x, y) + 6;
  for (const { label, lines } of rows) {
    paper.draw([label], styles.label, x, y);
    y = paper.draw(lines, styles.value, x + COLUMN, y);
  }
  y = paper.draw(notes, styles.note, x, y);
  paper.draw([`SHA-256 ${hash}`], styles.hash, x, y + 3);
  paper.y += height + GAP;
}

function signatures(paper: Paper, styles: Styles, { title, lines }: CertificateSheet['sign']): void {
  const height = styles.heading.lead + 8 + lines.length * 30;
  paper.need(height);
  let y = paper.draw([title], styles.heading, paper.left, paper.y + 8) + 8;
  for (const line of lines) {
    paper.draw([line], styles.label, paper.left, y + 8);
    paper.rule(y + 22, paper.left + COLUMN, 220, ink.muted);
    y += 30;
  }
  paper.y = y;
}
