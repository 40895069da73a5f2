import type { ListMember } from '@/policy/mailing/audience';
import { cleaned } from '../sheet/sheet';
import { type Columns, columnsOf, systemCount } from './columns';
import type { ExportFile, ExportStatus } from './exportFiles';
import { type AudienceIssue, audienceLimits, Refused } from './problems';
import { readMember } from './readMember';
import { type Encoding, OtherEncoding, readText } from './readText';
import { type ListRecord, RecordReader } from './records';

/** A member, and the row of the file it stands on. */
export type MemberRow = { readonly member: ListMember; readonly row: number };

export type ReadFile = {
  readonly status: ExportStatus;
  readonly rows: readonly MemberRow[];
  readonly issues: readonly AudienceIssue[];
};

/** Rows that are looked at before it is decided which column the addresses stand in. */
const SAMPLE = 40;
/** The first line of a file is never longer. */
const HEADER = 100_000;
const SAID = /^sep=(.)\r?\n/i;

type Head = { readonly delimiter: string; readonly skip: number };

/** The sign that parts the header into most columns that MailChimp calls by these names; Excel may have changed it. */
function headOf(text: string): Head {
  const [line = '', said] = SAID.exec(text) ?? [];
  if (said) return { delimiter: said, skip: line.length };
  const first = text.split(/[\r\n]/, 1)[0] ?? '';
  const parts = (delimiter: string) => first.split(delimiter).map((cell) => cell.replaceAll('"', '').trim());
  const scored = [',', ';', '\t', '|'].map((delimiter) => {
    const cells = parts(delimiter);
    return { delimiter, score: systemCount(cells) * audienceLimits.columns + cells.length };
  });
  const { delimiter } = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter, skip: 0 };
}

/** What its columns say goes over what it is called: who is called subscribed and has a day of leaving has left. */
function statusOf(file: ExportFile, { at }: Columns): ExportStatus {
  if (at.UNSUB_TIME >= 0) return 'unsubscribed';
  if (at.CLEAN_TIME >= 0) return 'cleaned';
  if (file.status) return file.status;
  throw new Refused({ type: 'UnknownStatus', file: file.name });
}

/** Reads one CSV of an export, a part at a time. @throws Refused */
export async function readExportFile(file: ExportFile, told: (bytes: number) => void): Promise<ReadFile> {
  try {
    return await readAs(file, 'utf-8', told);
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    return readAs(file, 'windows-1252', told);
  }
}

async function readAs(
  file: ExportFile,
  encoding: Encoding,
  told: (bytes: number) => void,
): Promise<ReadFile> {
  const reading = new Reading(file);
  let [head, reader]: [string, RecordReader | null] = ['', null];
  const begin = (): RecordReader => {
    const { delimiter, skip } = headOf(head);
    const made = new RecordReader(delimiter, skip > 0 ? 2 : 1);
    reading.take(made, made.feed(head.slice(skip)));
    return made;
  };
  for await (const text of readText(file, encoding, told)) {
    if (reader) reading.take(reader, reader.feed(text));
    else {
      head += text;
      // Also when a line is on its way still: what parts the columns must be seen in a whole one.
      if (/[\r\n][^\r\n]*[\r\n]/.test(head) || head.length > HEADER) reader = begin();
    }
  }
  reader ??= begin();
  reading.take(reader, reader.end());
  return reading.done();
}

/** Records as they come: the header, some to know the columns by, and then members. */
class Reading {
  private readonly file: ExportFile;
  private headers: readonly string[] | null = null;
  private columns: Columns | null = null;
  private status: ExportStatus = 'subscribed';
  private waiting: ListRecord[] = [];
  private readonly rows: MemberRow[] = [];
  private readonly issues: AudienceIssue[] = [];

  constructor(file: ExportFile) {
    this.file = file;
  }

  take(reader: RecordReader, records: Generator<ListRecord>): void {
    for (const record of records) {
      if (!this.headers) this.head(reader, record);
      else if (this.columns) this.read(record, this.columns);
      else {
        this.waiting.push(record);
        if (this.waiting.length >= SAMPLE) this.decide(reader);
      }
    }
  }

  done(): ReadFile {
    if (!this.headers) throw new Refused({ type: 'Empty', file: this.file.name });
    if (!this.columns) this.decide(null);
    return { status: this.status, rows: this.rows, issues: this.issues };
  }

  private head(reader: RecordReader, { cells }: ListRecord): void {
    const headers = (cells ?? []).map(cleaned);
    if (headers.length > audienceLimits.columns)
      throw new Refused({ type: 'TooManyColumns', file: this.file.name, most: audienceLimits.columns });
    const columns = columnsOf(headers, []);
    // A list by itself, whose name says nothing either, may be anything.
    if (systemCount(headers) < 2 && !this.file.export)
      throw new Refused({ type: 'NoExport', file: this.file.name });
    this.headers = headers;
    reader.expect({ width: headers.length, emailAt: columns?.email ?? 0 });
  }

  private decide(reader: RecordReader | null): void {
    const headers = this.headers ?? [];
    const columns = columnsOf(
      headers,
      this.waiting.flatMap(({ cells }) => (cells ? [cells] : [])),
    );
    if (!columns) throw new Refused({ type: 'NoEmail', file: this.file.name });
    this.status = statusOf(this.file, columns);
    this.columns = columns;
    reader?.expect({ width: headers.length, emailAt: columns.email });
    for (const record of this.waiting) this.read(record, columns);
    this.waiting = [];
  }

  private read({ row, cells, mended }: ListRecord, columns: Columns): void {
    const { name: file } = this.file;
    if (!cells) {
      this.issues.push({ file, row, column: '', type: 'unreadable', value: '' });
      return;
    }
    if (mended) this.issues.push({ file, row, column: '', type: 'mended', value: '' });
    const read = readMember(cells, columns, this.status);
    for (const issue of read.issues) this.issues.push({ file, row, ...issue });
    if (read.member) this.rows.push({ row, member: read.member });
    if (this.rows.length > audienceLimits.rows)
      throw new Refused({ type: 'TooManyRows', file, most: audienceLimits.rows });
  }
}
