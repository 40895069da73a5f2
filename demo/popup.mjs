/** Newer than playwright's list of the protocol: presses the extension's toolbar button on a tab. */
const TRIGGER = 'Extensions.triggerAction';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function targets(cdp) {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{}] });
  return targetInfos;
}

async function popupTarget(cdp) {
  for (let tries = 0; tries < 200; tries++) {
    const popup = (await targets(cdp)).find(({ url }) => url.endsWith('/popup.html'));
    if (popup) return popup.targetId;
    await pause(25);
  }
  throw new Error('the popup did not open');
}

/** One session on the target, over the browser's own: playwright doesn't count the real popup as a page. */
function speakWith(cdp, sessionId) {
  let last = 0;
  const waiting = new Map();
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message);
    const { done, fail } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) fail?.(new Error(error.message));
    else done?.(result);
  });
  return (method, params = {}) =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, { done, fail });
      const message = JSON.stringify({ id, method, params });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(fail);
    });
}

/** The real popup on the page in front, by the protocol: what it says, its picture, a key pressed in it. */
export async function pressToolbarButton(context, id, page) {
  await page.bringToFront();
  const cdp = await context.browser().newBrowserCDPSession();
  const tab = (await targets(cdp)).find(({ type, url }) => type === 'tab' && url === page.url());
  if (!tab) throw new Error('no such tab');
  await cdp.send(TRIGGER, { id, targetId: tab.targetId });
  const { sessionId } = await cdp.send('Target.attachToTarget', {
    targetId: await popupTarget(cdp),
    flatten: false,
  });
  const send = speakWith(cdp, sessionId);
  const text = async () => {
    const expression = 'document.body?.innerText ?? ""';
    return (await send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  };
  return {
    text,
    /** Waits until it says this. */
    says: async (pattern) => {
      for (let tries = 0; tries < 200; tries++) {
        if (pattern.test(await text())) return;
        await pause(25);
      }
      throw new Error(`the popup does not say ${pattern}, but:\n${await text()}`);
    },
    press: async (key, code) => {
      const text = key === 'Enter' ? '\r' : key;
      await send('Input.dispatchKeyEvent', { type: 'keyDown', key, windowsVirtualKeyCode: code, text });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: code });
    },
    /** What is in sight: without a display the popup's window is smaller than what is in it. */
    screenshot: async () => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      await send('Runtime.evaluate', { expression: 'window.close()' }).catch(() => undefined);
      await cdp.detach();
    },
  };
}
