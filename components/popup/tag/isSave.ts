/** Where Enter means something of its own. */
const OWN = 'button, a, summary, textarea, input[type="checkbox"], [role="dialog"]';

/** Enter, and nothing else that somebody may mean by it. */
export function isSave(event: KeyboardEvent): boolean {
  const { key, target, defaultPrevented, repeat, isComposing } = event;
  if (key !== 'Enter' || defaultPrevented || repeat || isComposing) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  return target instanceof Element && !target.closest(OWN);
}
