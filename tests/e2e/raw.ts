import type { CDPSession } from 'playwright-core';

type Reply = {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};
type Point = { readonly x: number; readonly y: number };

/** What the protocol says of a question that the page did not live to answer. */
const LOADED_ANEW = /navigated or closed|context was destroyed|cannot find (default execution )?context/i;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that playwright doesn't count as one: the real popup, the real side panel. Driven by real input events. */
export class Raw {
  private readonly cdp: CDPSession;
  private readonly sessionId: string;
  private last = 0;
  private readonly waiting = new Map<number, (reply: Reply) => void>();

  private constructor(cdp: CDPSession, sessionId: string) {
    this.cdp = cdp;
    this.sessionId = sessionId;
    cdp.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const reply: Reply = JSON.parse(event.message);
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
  }

  static async attach(cdp: CDPSession, targetId: string): Promise<Raw> {
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
    return new Raw(cdp, sessionId);
  }

  /** The answer has the shape that the protocol promises for this method. */
  async send<T = unknown>(method: string, params: object = {}): Promise<T> {
    const id = ++this.last;
    const message = JSON.stringify({ id, method, params });
    const answer = new Promise<Reply>((resolve) => this.waiting.set(id, resolve));
    await this.cdp.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const { result, error } = await answer;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /**
   * What is to be read on it. A surface is loaded anew when the lock opens or closes: a question that falls between the
   * page before and the page after has no answer, and is asked again of the latter.
   */
  async text(): Promise<string> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.evaluate('document.body?.innerText ?? ""');
      } catch (error) {
        if (tries >= 100 || !(error instanceof Error && LOADED_ANEW.test(error.message))) throw error;
        await pause(50);
      }
    }
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  /** The element as the accessibility tree names it, once it is there. */
  private async find(role: string, name: string): Promise<number> {
    for (let tries = 0; tries < 100; tries++) {
      const node = await this.findNow(role, name);
      if (node !== null) return node;
      await pause(50);
    }
    throw new Error(`no ${role} "${name}"`);
  }

  private async findNow(role: string, name: string): Promise<number | null> {
    try {
      const { root } = await this.send<{ root: { nodeId: number } }>('DOM.getDocument', { depth: 0 });
      const { nodes } = await this.send<{ nodes: { backendDOMNodeId: number; ignored: boolean }[] }>(
        'Accessibility.queryAXTree',
        { nodeId: root.nodeId, role, accessibleName: name },
      );
      return nodes.find(({ ignored }) => !ignored)?.backendDOMNodeId ?? null;
    } catch (error) {
      // Drawn anew between the two questions.
      if (error instanceof Error && /could not find node/i.test(error.message)) return null;
      throw error;
    }
  }

  private async middle(backendNodeId: number): Promise<Point> {
    await this.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { quads } = await this.send<{ quads: number[][] }>('DOM.getContentQuads', { backendNodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  }

  async click(role: string, name: string): Promise<void> {
    const at = await this.middle(await this.find(role, name));
    const button = { ...at, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved' });
    await this.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed', buttons: 1 });
    await this.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' });
  }

  async fill(name: string, text: string, role = 'textbox'): Promise<void> {
    await this.send('DOM.focus', { backendNodeId: await this.find(role, name) });
    await this.evaluate('document.activeElement.select?.()');
    await this.send('Input.insertText', { text });
  }

  async press(key: string): Promise<void> {
    const text = key === 'Enter' ? { text: '\r' } : key.length === 1 ? { text: key } : {};
    const codes: Record<string, number> = { Enter: 13, Escape: 27, Tab: 9, ArrowDown: 40, ArrowUp: 38 };
    const code = { key, windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0) };
    await this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...code, ...text });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
  }
}
