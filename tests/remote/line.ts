import type { Line } from '@/remote/ask';
import type { Answer, ToolRequest } from '@/remote/get';
import type { MockAnswer, MockRequest } from './mailchimpMock';

type Server = { answer(request: MockRequest): Promise<MockAnswer> };
/** What goes wrong with a request, by its number from 0; null: nothing. */
export type Fault = (n: number, request: ToolRequest) => MockAnswer | 'cut' | null;

/** A line to a server in this process, with a clock that does not wait, and what was seen on it. */
export class TestLine {
  readonly requests: ToolRequest[] = [];
  readonly waited: number[] = [];
  atOnce = 0;
  readonly stopping = new AbortController();
  private under = 0;
  private readonly server: Server;
  private readonly fault: Fault;

  constructor(server: Server, fault: Fault = () => null) {
    this.server = server;
    this.fault = fault;
  }

  get line(): Line {
    return {
      get: (request) => this.get(request),
      pause: (ms) => {
        this.waited.push(ms);
        return Promise.resolve();
      },
      signal: this.stopping.signal,
    };
  }

  private async get(request: ToolRequest): Promise<Answer | null> {
    const n = this.requests.push(request) - 1;
    this.under++;
    this.atOnce = Math.max(this.atOnce, this.under);
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const fault = this.fault(n, request);
      if (fault === 'cut') return null;
      const { status, body } = fault ?? (await this.server.answer({ ...request, method: 'GET' }));
      return { status, text: body, at: null };
    } finally {
      this.under--;
    }
  }
}
