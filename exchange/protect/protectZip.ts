import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

// We are in a worker already, and no script may be made from text in a page of ours.
configure({ useWebWorkers: false });

/** AES-256, WinZip's AE-2 as 7-Zip and most others open it. */
const strength = 3;

/** The kind of file, for the program that opens it. The rest of its name would stand readable in the zip. */
const ending = (name: string): string => (/\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? '').toLowerCase();

/**
 * Any file in a zip that only the passphrase opens, read back once before it is given. The zip's own list of names is
 * never encrypted, so the file in it is called `document`.
 *
 * @throws Error when what was read back is not what went in: never seen, and never given.
 */
export async function protectZip(
  plain: Uint8Array,
  name: string,
  passphrase: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<Uint8Array> {
  // Half of it is writing, half is reading back; each tells its own total.
  const half = (start: number) => async (done: number, of: number) => onProgress(start + done / (2 * of), 1);
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    password: passphrase,
    encryptionStrength: strength,
  });
  await writer.add(`document${ending(name)}`, new Uint8ArrayReader(plain), { onprogress: half(0) });
  const bytes = await writer.close();
  const reader = new ZipReader(new Uint8ArrayReader(bytes));
  const [entry] = await reader.getEntries();
  if (!entry || entry.directory) throw new Error('the zip has no file in it');
  const back = await entry.getData(new Uint8ArrayWriter(), {
    password: passphrase,
    checkSignature: true,
    onprogress: half(0.5),
  });
  await reader.close();
  onProgress(1, 1);
  if (back.length !== plain.length || back.some((byte, at) => byte !== plain[at]))
    throw new Error('the zip does not give back what went in');
  return bytes;
}
