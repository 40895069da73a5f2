import type { CDPSession } from 'playwright-core';
import { Raw } from './raw';

type Target = {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly attached: boolean;
};

type ColorScheme = 'light' | 'dark';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What runs in a browser beside its tabs: the worker, the engine, the real popup and side panel. */
export class Targets {
  private readonly cdp: CDPSession;
  private readonly held = new Map<string, Raw>();
  private readonly colorScheme: ColorScheme;
  constructor(cdp: CDPSession, colorScheme: ColorScheme) {
    this.cdp = cdp;
    this.colorScheme = colorScheme;
  }

  private async all(): Promise<Target[]> {
    // Without a filter the protocol leaves tabs out; an empty entry lets everything through.
    return (await this.cdp.send('Target.getTargets', { filter: [{}] })).targetInfos;
  }

  /** The running targets whose address ends like this. */
  async at(ending: string): Promise<Target[]> {
    return (await this.all()).filter(({ url, type }) => url.endsWith(ending) && type !== 'tab');
  }

  /** Ends the target, as the browser does when it needs the memory, and waits until it is gone. */
  async close(ending: string): Promise<void> {
    const [target] = await this.at(ending);
    if (!target) throw new Error(`nothing runs at …${ending}`);
    const isThere = async () => (await this.at(ending)).some(({ targetId }) => targetId === target.targetId);
    // A worker that is just starting lets the request pass unheard: it is asked again.
    for (let asked = 0; asked < 10; asked++) {
      await this.cdp.send('Target.closeTarget', { targetId: target.targetId });
      for (let tries = 0; tries < 100; tries++) {
        if (!(await isThere())) return;
        await pause(20);
      }
    }
    throw new Error(`…${ending} does not end`);
  }

  /** Presses the extension's toolbar button on the tab at this address, and takes hold of the popup that opens. */
  async pressToolbarButton(id: string, url: string): Promise<Raw> {
    const tab = (await this.all()).find((each) => each.type === 'tab' && each.url === url);
    if (!tab) throw new Error('no such tab');
    // Newer than playwright's list of the protocol.
    await this.cdp.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
    return this.attach('/popup.html');
  }

  /** Waits for the page at this address that is no tab, and takes hold of it. Playwright holds all tabs already. */
  async attach(ending: string): Promise<Raw> {
    for (let tries = 0; tries < 250; tries++) {
      for (const { targetId, type, attached } of await this.at(ending)) {
        const held = this.held.get(targetId);
        if (held) return held;
        if (type !== 'page' || attached) continue;
        const raw = await Raw.attach(this.cdp, targetId);
        // Playwright gives its own pages the scheme that was asked for, and none of these.
        const scheme = { name: 'prefers-color-scheme', value: this.colorScheme };
        await raw.send('Emulation.setEmulatedMedia', { features: [scheme] });
        this.held.set(targetId, raw);
        return raw;
      }
      await pause(20);
    }
    throw new Error(`…${ending} did not open`);
  }
}
