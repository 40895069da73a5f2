import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';

const MM = 72 / 25.4;
/** A4, with room for a punch at the left. */
const size = { width: 210 * MM, height: 297 * MM } as const;
const margin = { left: 22 * MM, right: 20 * MM, top: 20 * MM, bottom: 22 * MM } as const;

const hexColour = (hex: string): Color =>
  rgb(
    Number.parseInt(hex.slice(0, 2), 16) / 255,
    Number.parseInt(hex.slice(2, 4), 16) / 255,
    Number.parseInt(hex.slice(4, 6), 16) / 255,
  );

export const ink = {
  text: hexColour('17211f'),
  muted: hexColour('51615d'),
  line: hexColour('c9d4d0'),
  accent: hexColour('0e5c63'),
  soft: hexColour('eef5f4'),
  due: hexColour('835000'),
} as const;

export type Style = {
  readonly font: PDFFont;
  readonly size: number;
  readonly colour: Color;
  readonly lead: number;
};
export type Fonts = { readonly regular: PDFFont; readonly bold: PDFFont; readonly mono: PDFFont };

/** Sheets of paper, drawn from the top down; a block that does not fit goes to the next one whole. */
export class Paper {
  readonly left = margin.left;
  readonly width = size.width - margin.left - margin.right;
  readonly pages: PDFPage[] = [];
  readonly fonts: Fonts;
  readonly pdf: PDFDocument;
  /** How far down the page the next block begins. */
  y = 0;

  private constructor(pdf: PDFDocument, fonts: Fonts) {
    this.pdf = pdf;
    this.fonts = fonts;
    this.turn();
  }

  static async start(): Promise<Paper> {
    const pdf = await PDFDocument.create();
    return new Paper(pdf, {
      regular: await pdf.embedFont(StandardFonts.Helvetica),
      bold: await pdf.embedFont(StandardFonts.HelveticaBold),
      mono: await pdf.embedFont(StandardFonts.Courier),
    });
  }

  get bottom(): number {
    return size.height - margin.bottom;
  }

  turn(): void {
    this.pages.push(this.pdf.addPage([size.width, size.height]));
    this.y = margin.top;
  }

  /** Room for a block of this height, on this page or the next. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > margin.top) this.turn();
  }

  /** The words in lines of at most this width. */
  lines(text: string, { font, size: points }: Style, width: number): string[] {
    const known = new Set(font.getCharacterSet());
    const plain = Array.from(text, (sign) => (known.has(sign.codePointAt(0) ?? 0) ? sign : '?')).join('');
    const lines: string[] = [];
    for (const word of plain.split(' ')) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && font.widthOfTextAtSize(longer, points) > width) lines.push(word);
      else lines.splice(-1, 1, longer);
    }
    return lines;
  }

  /** Draws lines from `y` on; gives where they end. */
  draw(lines: readonly string[], { font, size: points, colour, lead }: Style, x: number, y: number): number {
    lines.forEach((line, at) => {
      const down = size.height - (y + at * lead + points);
      this.page.drawText(line, { x, y: down, size: points, font, color: colour });
    });
    return y + lines.length * lead;
  }

  rule(y: number, x = this.left, width = this.width, colour: Color = ink.line): void {
    const at = size.height - y;
    this.page.drawLine({ start: { x, y: at }, end: { x: x + width, y: at }, thickness: 0.6, color: colour });
  }

  box(y: number, height: number, colour: Color, x = this.left, width = this.width): void {
    this.page.drawRectangle({ x, y: size.height - y - height, width, height, color: colour });
  }

  /** A line at the foot of each page, once it is known how many there are. */
  foot(text: (page: number, of: number) => readonly [left: string, right: string], style: Style): void {
    const y = size.height - margin.bottom + 8 * MM;
    this.pages.forEach((page, at) => {
      const [left, right] = text(at + 1, this.pages.length);
      const down = size.height - y - style.size;
      const end = this.left + this.width - style.font.widthOfTextAtSize(right, style.size);
      const drawn = { y: down, size: style.size, font: style.font, color: style.colour };
      page.drawText(left, { ...drawn, x: this.left });
      page.drawText(right, { ...drawn, x: end });
    });
  }

  private get page(): PDFPage {
    const page = this.pages.at(-1);
    if (!page) throw new Error('no page was begun');
    return page;
  }
}
