import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A source file by its path from the project's folder, with slashes. */
export type Source = { readonly path: string; readonly text: string };

export function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = posix.normalize(`${folder}/${name.replaceAll('\\', '/')}`);
      return { path, text: readFileSync(join(root, path), 'utf8') };
    });
}

/** Code without its comments: what a comment speaks of is not used. A `//` inside a text (an address) stays. */
export const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const STATEMENT = /^\s*(import|export)\s+(type\s+)?(?:[\w*{][^'";]*?from\s+)?['"]([^'"]+)['"]/gm;
const CALL = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Where a file's own path and `@/` lead to: a path from the project's folder; a package stays as it is written. */
function resolved(path: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

export function importsOf({ path, text }: Source): readonly Import[] {
  const code = withoutComments(text);
  const statements = Array.from(code.matchAll(STATEMENT), ([, , type, to = '']) => ({
    from: path,
    to: resolved(path, to),
    typeOnly: type !== undefined,
  }));
  const calls = Array.from(code.matchAll(CALL), ([, to = '']) => ({
    from: path,
    to: resolved(path, to),
    typeOnly: false,
  }));
  return [...statements, ...calls];
}

export const rooms = [
  'policy',
  'sites',
  'vault',
  'locales',
  'storage',
  'exchange',
  'remote',
  'sync',
  'components',
  'entrypoints',
] as const;
export type Room = (typeof rooms)[number];

/** The room of a path; null: a package. */
export const roomOf = (path: string): Room | null =>
  rooms.find((room) => path.split('/')[0] === room) ?? null;
