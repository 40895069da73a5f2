/* global chrome */

/**
 * Sends a command to the engine from an open page of the extension, and waits until it is stored. An engine that ends
 * before it answers is started again and asked once more under the same id, as the product's own pages do.
 */
export const command = (page, name, input, id) =>
  page.evaluate(
    async ([name, input, given]) => {
      const random = crypto.getRandomValues(new Uint8Array(16));
      const id = given ?? [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const url = chrome.runtime.getURL('engine.html');
      for (let attempt = 0; attempt < 8; attempt++) {
        try {
          const filter = { contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [url] };
          // Firefox has no such document: its event page is the engine, and the message itself wakes it.
          if (chrome.offscreen && (await chrome.runtime.getContexts(filter)).length === 0)
            await chrome.offscreen.createDocument({ url, reasons: ['WORKERS'], justification: 'register' });
          const reply = await chrome.runtime.sendMessage({ to: 'engine', id, name, input });
          if (typeof reply?.ok === 'boolean') return reply;
        } catch (error) {
          // Nobody there yet, or ended half-way: "Receiving end", "channel closed", "single offscreen". Ask again.
          if (!(error instanceof Error)) throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
      }
      return { ok: false, error: { type: 'EngineUnreachable' } };
    },
    [name, input, id],
  );
