import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js';
import type { MemberStatus } from '@/policy/mailing/audience';
import { audienceLimits, inMB, Refused } from './problems';

// We are in a worker already, and no script may be made from text in a page of ours.
configure({ useWebWorkers: false });

export type ExportStatus = Extract<MemberStatus, 'subscribed' | 'unsubscribed' | 'cleaned' | 'nonsubscribed'>;

/** One CSV of an export, in a zip or by itself. */
export type ExportFile = {
  readonly name: string;
  /** Which of the files that were given: it is the proof of what is read in it. */
  readonly given: number;
  readonly zipped: boolean;
  /** How many bytes it is, unpacked. */
  readonly size: number;
  readonly status: ExportStatus | null;
  /** What the names of one export have in common; null: it was renamed, or it is a part of a list. */
  readonly export: string | null;
  /** Its bytes from the start, as often as is asked. */
  readonly open: () => ReadableStream<Uint8Array>;
};

const EXPORT = /^(?:\w+_)?(?:email_audience|members)_export_([0-9a-f]{6,20})\b/i;

/** `unsubscribed` has `subscribed` in it; a name that was lengthened by its owner still has the word. */
function statusIn(name: string): ExportStatus | null {
  const [word] = /unsubscribed|nonsubscribed|subscribed|cleaned/i.exec(name) ?? [];
  return word ? (word.toLowerCase() as ExportStatus) : null;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

type Place = Pick<ExportFile, 'given' | 'zipped' | 'size' | 'open'>;

const fileOf = (path: string, place: Place): ExportFile => {
  const name = baseName(path);
  return { ...place, name, status: statusIn(name), export: EXPORT.exec(name)?.[1] ?? null };
};

async function isZip(file: Blob): Promise<boolean> {
  const [p, k] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}

/** Unpacks while it is read, and no further than it is read. */
function unpacking(entry: FileEntry, name: string): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  entry.getData(writable).catch((error: unknown) => {
    const why = error instanceof Refused ? error : new Refused({ type: 'Damaged', file: name });
    // Whoever reads is told; it may have stopped itself, and then there is nobody to tell.
    writable.abort(why).catch(() => undefined);
  });
  return readable;
}

async function unzipped(file: File, given: number): Promise<readonly ExportFile[]> {
  const reader = new ZipReader(new BlobReader(file));
  const entries = await reader.getEntries().catch(() => {
    throw new Refused({ type: 'Damaged', file: file.name });
  });
  const found: ExportFile[] = [];
  let unpacked = 0;
  for (const entry of entries) {
    if (entry.directory || !/\.csv$/i.test(entry.filename) || entry.filename.startsWith('__MACOSX/'))
      continue;
    if (entry.encrypted) throw new Refused({ type: 'Locked', file: file.name });
    unpacked += entry.uncompressedSize;
    const { unpackedBytes: most } = audienceLimits;
    if (unpacked > most) throw new Refused({ type: 'TooBigUnpacked', file: file.name, most: inMB(most) });
    const name = baseName(entry.filename);
    const open = () => unpacking(entry, name);
    found.push(fileOf(name, { given, zipped: true, size: entry.uncompressedSize, open }));
  }
  if (found.length === 0) throw new Refused({ type: 'NoExport', file: file.name });
  return found;
}

/** Every CSV in what was given, a zip or loose files. @throws Refused */
export async function exportFiles(given: readonly File[]): Promise<readonly ExportFile[]> {
  const all: ExportFile[] = [];
  for (const [at, file] of given.entries()) {
    if (file.size > audienceLimits.bytes)
      throw new Refused({ type: 'TooBig', file: file.name, most: inMB(audienceLimits.bytes) });
    if (file.size === 0) throw new Refused({ type: 'Empty', file: file.name });
    if (await isZip(file)) all.push(...(await unzipped(file, at)));
    else
      all.push(fileOf(file.name, { given: at, zipped: false, size: file.size, open: () => file.stream() }));
    if (all.length > audienceLimits.files)
      throw new Refused({ type: 'TooManyFiles', most: audienceLimits.files });
  }
  return all;
}
