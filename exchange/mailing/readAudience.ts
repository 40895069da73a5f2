import { foldAddress } from '@/policy/mailing/address';
import type { ListMember } from '@/policy/mailing/audience';
import { type ExportFile, type ExportStatus, exportFiles } from './exportFiles';
import { type AudienceIssue, type AudienceRead, Refused, refuse } from './problems';
import { type ReadFile, readExportFile } from './readExportFile';

/** Where a member was read: the row, and which of `files`. */
export type ReadRow = { readonly member: ListMember; readonly row: number; readonly file: number };

export type ReadAudience = {
  readonly rows: readonly ReadRow[];
  /** The CSVs it was read from; `given`: which of the files that were given holds it. */
  readonly files: readonly { readonly name: string; readonly given: number }[];
  readonly counts: Readonly<Record<ExportStatus, number>>;
  /** Nobody is on the list who is not in these files. */
  readonly whole: boolean;
  /** When the list was fetched, as far as the files tell: milliseconds since 1970, UTC. */
  readonly readAt: number;
  readonly issues: readonly AudienceIssue[];
};

/** Who left is read first: an address that stands in two files is never taken for subscribed. */
const order: readonly ExportStatus[] = ['unsubscribed', 'cleaned', 'subscribed', 'nonsubscribed'];

/** An export has only files with people in them, so what isn't there is empty; loose files may have been left behind. */
function isWhole(files: readonly ExportFile[], given: number): boolean {
  const names = new Set(files.map((file) => file.export));
  const isOne = names.size === 1 && !names.has(null);
  const has = (status: ExportStatus) => files.some((file) => file.status === status);
  const isOneZip = given === 1 && files.every(({ zipped }) => zipped);
  return isOne && (isOneZip || (has('subscribed') && has('unsubscribed')));
}

function twoOfOne(read: readonly { readonly file: ExportFile; readonly read: ReadFile }[]): void {
  for (const [at, one] of read.entries()) {
    const other = read.slice(0, at).find((before) => before.read.status === one.read.status);
    if (other) throw new Refused({ type: 'TwoLists', file: one.file.name, other: other.file.name });
  }
}

/**
 * Reads MailChimp's export of one list: the zip, or the CSVs that were in it. What is wrong with a row is said, with
 * file, row and column, and takes no other row along. `now`: nobody reads what is fetched later.
 */
export async function readAudience(
  given: readonly File[],
  now: number,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<AudienceRead<ReadAudience>> {
  try {
    const files = await exportFiles(given);
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const read: { file: ExportFile; read: ReadFile }[] = [];
    let before = 0;
    for (const file of files) {
      read.push({ file, read: await readExportFile(file, (bytes) => progress(before + bytes, total)) });
      before += file.size;
    }
    twoOfOne(read);
    const fetched = Math.max(...given.map(({ lastModified }) => lastModified));
    return {
      ok: true,
      value: { ...joined(read), whole: isWhole(files, given.length), readAt: Math.min(now, fetched) },
    };
  } catch (error) {
    if (error instanceof Refused) return refuse(error.problem);
    throw error;
  }
}

function joined(
  read: readonly { readonly file: ExportFile; readonly read: ReadFile }[],
): Pick<ReadAudience, 'rows' | 'files' | 'counts' | 'issues'> {
  const sorted = read.toSorted(
    (one, other) => order.indexOf(one.read.status) - order.indexOf(other.read.status),
  );
  const counts = { subscribed: 0, unsubscribed: 0, cleaned: 0, nonsubscribed: 0 };
  const seen = new Set<string>();
  const rows: ReadRow[] = [];
  const issues = read.flatMap((one) => one.read.issues);
  for (const [at, { file, read: one }] of sorted.entries())
    for (const { member, row } of one.rows) {
      const folded = foldAddress(member.address);
      if (seen.has(folded)) {
        issues.push({ file: file.name, row, column: '', type: 'twice', value: member.address });
        continue;
      }
      seen.add(folded);
      counts[one.status] += 1;
      rows.push({ member, row, file: at });
    }
  return { rows, counts, issues, files: sorted.map(({ file: { name, given } }) => ({ name, given })) };
}
