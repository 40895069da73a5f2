import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** An address each: then every contender has a renderer and a database of its own. */
export type Served<Name extends string> = {
  readonly addresses: Readonly<Record<Name, string>>;
  close(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the page of the contenders as it would ship, and serves it to this machine only. */
export async function servePage<Name extends string>(names: readonly Name[]): Promise<Served<Name>> {
  const out = await mkdtemp(join(tmpdir(), 'bewaarwacht-bench-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    // RxDB brings a Dexie of its own, and two of them in one page refuse to start.
    resolve: { alias: { '@': resolve('.'), dexie: resolve('node_modules/dexie/dist/dexie.mjs') } },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'esnext',
      lib: { entry: resolve('bench/page.ts'), formats: ['es'], fileName: 'page' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await writeFile(
    join(out, 'index.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>',
  );
  const answer: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path === '/' ? 'index.html' : path.replace(/^\/+/, '').replaceAll('..', '');
    readFile(join(out, name)).then(
      (content) => {
        response.setHeader('Content-Type', TYPES[name.slice(name.lastIndexOf('.'))] ?? 'text/plain');
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  };
  const servers = await Promise.all(names.map((_, at) => listen(createServer(answer), `127.0.0.${at + 1}`)));
  const address = (at: number) => {
    const found = servers[at]?.address();
    return typeof found === 'object' && found ? `http://${found.address}:${found.port}` : '';
  };
  return {
    addresses: Object.fromEntries(names.map((name, at) => [name, address(at)])) as Record<Name, string>,
    async close() {
      await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
      await rm(out, { recursive: true, force: true });
    },
  };
}

const listen = (server: Server, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => resolve(server));
  });
