import type { CDPSession } from 'playwright-core';
import { Raw } from './raw';

type Target = { readonly targetId: string; readonly type: string; readonly url: string };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What runs in a browser beside its tabs: the worker, the engine, the real popup and side panel. */
export class Targets {
  private readonly cdp: CDPSession;
  constructor(cdp: CDPSession) {
    this.cdp = cdp;
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
    await this.cdp.send('Target.closeTarget', { targetId: target.targetId });
    for (let tries = 0; tries < 250; tries++) {
      if (!(await this.at(ending)).some(({ targetId }) => targetId === target.targetId)) return;
      await pause(20);
    }
    throw new Error(`…${ending} does not end`);
  }

  /** Presses the extension's toolbar button on the tab at this address, and takes hold of the popup that opens. */
  async pressToolbarButton(id: string, url: string): Promise<Raw> {
    const tab = (await this.all()).find((each) => each.type === 'tab' && each.url === url);
    if (!tab) throw new Error('no such tab');
    const before = new Set((await this.at('/popup.html')).map(({ targetId }) => targetId));
    // Newer than playwright's list of the protocol.
    await this.cdp.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
    return this.attach('/popup.html', before);
  }

  /** Waits for a target at this address that was not there before, and takes hold of it. */
  async attach(ending: string, before: ReadonlySet<string>): Promise<Raw> {
    for (let tries = 0; tries < 250; tries++) {
      const target = (await this.at(ending)).find(({ targetId }) => !before.has(targetId));
      if (target) return Raw.attach(this.cdp, target.targetId);
      await pause(20);
    }
    throw new Error(`…${ending} did not open`);
  }
}
