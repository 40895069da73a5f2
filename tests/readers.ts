import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs of others, brought by scripts/setup.mjs: what our own library wrote, our own library may misread alike. */
function run(command: string, args: readonly string[]): { code: number | null; text: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'latin1' });
  if (error) throw new Error(`${command}: ${error.message}; run "node scripts/setup.mjs --e2e" first`);
  return { code: status, text: stdout + stderr };
}

/** Does something with the bytes as a file, which is gone afterwards. */
function asFile<T>(bytes: Uint8Array, ending: string, work: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'bewaarwacht-'));
  try {
    const path = join(folder, `copy.${ending}`);
    writeFileSync(path, bytes);
    return work(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** poppler's command cuts a password off here (poppler itself doesn't); a longer one is qpdf's to open. */
const POPPLER_MOST = 32;

/** What poppler reads on a PDF's pages; null: it does not open. */
export const pdfText = (bytes: Uint8Array, passphrase: string): string | null =>
  asFile(bytes, 'pdf', (path, folder) => {
    if (passphrase.length <= POPPLER_MOST) {
      const { code, text } = run('pdftotext', ['-upw', passphrase, path, '-']);
      return code === 0 ? text : null;
    }
    const plain = join(folder, 'plain.pdf');
    const { code } = run('qpdf', ['--decrypt', `--password=${passphrase}`, path, plain]);
    return code === 0 ? run('pdftotext', [plain, '-']).text : null;
  });

/** How qpdf calls a PDF's encryption, and what it has to say of its syntax. */
export const pdfEncryption = (bytes: Uint8Array, passphrase: string): string =>
  asFile(bytes, 'pdf', (path) => run('qpdf', ['--check', `--password=${passphrase}`, path]).text);

const fromHex = (digits: string) => Buffer.from(digits, 'hex').toString('latin1').replaceAll('\0', '');

/** Everything in a PDF, readable, as qpdf decrypts it; texts that stand there in hexadecimal too. */
export const pdfPlain = (bytes: Uint8Array, passphrase: string): string =>
  asFile(bytes, 'pdf', (path, folder) => {
    const plain = join(folder, 'plain.pdf');
    run('qpdf', ['--qdf', '--decrypt', `--password=${passphrase}`, path, plain]);
    return readFileSync(plain, 'latin1').replace(/<([0-9a-f]+)>/g, (_, digits: string) => fromHex(digits));
  });

/** A PDF as other programs write it: `--object-streams=generate`, `--linearize`, `--encrypt …`. */
export const rewritten = (bytes: Uint8Array, ...options: readonly string[]): Uint8Array =>
  asFile(bytes, 'pdf', (path, folder) => {
    const out = join(folder, 'out.pdf');
    const { text } = run('qpdf', [...options, path, out]);
    try {
      return new Uint8Array(readFileSync(out));
    } catch {
      throw new Error(text);
    }
  });

const sevenZip = () => (spawnSync('7zz', ['i']).error ? '7z' : '7zz');

/** What 7-Zip finds in a zip: each file's name and how it is encrypted; and their contents, null when it can't. */
export const zipContents = (bytes: Uint8Array, passphrase: string) =>
  asFile(bytes, 'zip', (path, folder) => {
    const listed = run(sevenZip(), ['l', '-slt', path]).text;
    const found = join(folder, 'found');
    const { code } = run(sevenZip(), ['x', `-p${passphrase}`, `-o${found}`, path]);
    const names = code === 0 ? readdirSync(found) : [];
    return {
      listed,
      files: code === 0 ? names.map((name) => ({ name, bytes: readFileSync(join(found, name)) })) : null,
    };
  });
