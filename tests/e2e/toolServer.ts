import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { MockAnswer, MockRequest } from '../remote/mailchimpMock';

/** Made for these tests and good for nothing else: a key of nobody, for names that only the test's browser maps here. */
const tls = (name: string) => readFileSync(new URL(`tls/${name}.pem`, import.meta.url));
/** `openssl x509 -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64` of the certificate. */
const SPKI = '9MpcQyID14XZtoNhftghnpK6INHOgkdthW1F2VcRMBc=';

/** What the server is to do with a request: an answer, nothing at all, or half of one. */
export type Reaction = MockAnswer | 'hang' | 'cut';
export type Seen = { readonly method: string; readonly url: string; readonly bytes: number };

/**
 * The tools under their real host names, on a socket: the engine's document is out of reach of playwright's routes, and
 * what a browser really sends is seen nowhere better than where it arrives.
 */
export class ToolServer {
  readonly seen: Seen[] = [];
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
  }

  static async open(react: (request: MockRequest) => Promise<Reaction>): Promise<ToolServer> {
    const server = createServer({ key: tls('key'), cert: tls('cert') });
    const tools = new ToolServer(server);
    server.on('request', (request, response) => void tools.answer(request, response, react));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return tools;
  }

  /** Arguments for a browser that takes this server for those hosts. */
  argsFor(...hosts: readonly string[]): string[] {
    const { port } = this.server.address() as AddressInfo;
    return [
      `--host-resolver-rules=${hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`).join(', ')}`,
      `--ignore-certificate-errors-spki-list=${SPKI}`,
    ];
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(
    request: IncomingMessage,
    response: ServerResponse,
    react: (request: MockRequest) => Promise<Reaction>,
  ): Promise<void> {
    let bytes = 0;
    for await (const chunk of request) bytes += (chunk as Buffer).length;
    const { method = '', headers } = request;
    const url = `https://${headers.host}${request.url}`;
    this.seen.push({ method, url, bytes });
    const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const reaction = await react({ method, url, headers: texts });
    if (reaction === 'hang') return;
    if (reaction === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
      response.write('{"members":[', () => response.destroy());
      return;
    }
    response.writeHead(reaction.status, { ...reaction.headers });
    response.end(reaction.body);
  }
}
