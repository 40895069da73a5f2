/* global chrome */

/**
 * Marks hosts as allowed, as the browser's own page of extensions does: the extension's question from the user's click
 * is then answered yes without the browser's dialog, which a program can't press.
 */
export async function grant(context, id, patterns) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, patterns]) => {
      for (const pattern of patterns) await chrome.developerPrivate.addHostPermission(id, pattern);
    },
    [id, patterns],
  );
  await page.close();
}
