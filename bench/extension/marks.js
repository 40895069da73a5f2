// Marks when the popup shows what it read, and when that was drawn.
const mark = () => {
  const root = document.getElementById('root');
  if (!root?.firstElementChild || root.querySelector('[data-coming]')) return false;
  performance.mark('popup-data-ready');
  requestAnimationFrame(() => setTimeout(() => performance.mark('popup-painted')));
  return true;
};
const observer = new MutationObserver(() => {
  if (mark()) observer.disconnect();
});
observer.observe(document, { childList: true, subtree: true });
