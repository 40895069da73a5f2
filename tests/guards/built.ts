import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './sources';

/** A file of a build. A build that isn't there is a failure with the command to make it, never a reason to skip. */
export function builtFile(browser: 'chrome' | 'firefox', path: string): string {
  const full = join(root, `.output/${browser}-mv3`, path);
  if (!existsSync(full))
    throw new Error(
      `.output/${browser}-mv3/${path} is not there: run "npm run build" first ("npm test" does)`,
    );
  return readFileSync(full, 'utf8');
}

/** What a chunk loads before it runs: `import … from "./x.js"` and `import"./x.js"`, minified or not; no `import()`. */
export function staticImports(code: string): string[] {
  const statements = code.matchAll(
    /(?<![\w$.])(?:import|export)\s*(?:[\w$*{][^"'()`;]*?from\s*)?["']([^"']+\.js)["']/g,
  );
  return Array.from(statements, ([, to = '']) => to);
}

/** A page's own script tags. */
export const scriptsOf = (html: string): string[] =>
  Array.from(html.matchAll(/<script[^>]+src="([^"]+)"/g), ([, src = '']) => src.replace(/^\//, ''));

/** Everything that is loaded with these files, by path, with its text. */
export function staticGraph(browser: 'chrome' | 'firefox', entries: readonly string[]): Map<string, string> {
  const graph = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (graph.has(path)) continue;
    const code = builtFile(browser, path);
    graph.set(path, code);
    const folder = posix.dirname(path);
    waiting.push(
      ...staticImports(code).map((to) => (to.startsWith('/') ? to.slice(1) : posix.join(folder, to))),
    );
  }
  return graph;
}

export const bytesOf = (graph: Map<string, string>): number =>
  Array.from(graph.values()).reduce((sum, code) => sum + Buffer.byteLength(code), 0);
