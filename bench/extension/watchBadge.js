/* global chrome, browser */

// Runs before the worker: it hears when the badge of all tabs is first set, and answers `bench:badge` then.
const shown = Promise.withResolvers();
const now = () => performance.timeOrigin + performance.now();

const set = chrome.action.setBadgeText.bind(chrome.action);
const watched = async (badge) => {
  await set(badge);
  if (badge.tabId === undefined) shown.resolve(now());
};
chrome.action.setBadgeText = watched;
if (globalThis.browser?.action) browser.action.setBadgeText = watched;

chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  if (message !== 'bench:badge') return;
  shown.promise.then(reply);
  return true;
});

chrome.alarms.onAlarm.addListener(async ({ scheduledTime }) => {
  const at = await shown.promise;
  await chrome.storage.session.set({ 'bench:alarm': at - scheduledTime });
});
