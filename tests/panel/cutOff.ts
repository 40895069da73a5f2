/** A text that only screen readers get, or something that is not drawn. */
function isUnseen(element: Element): boolean {
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return style.visibility === 'hidden' || style.clipPath !== 'none' || width <= 1 || height <= 1;
}

const nameOf = (element: Element): string =>
  `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 40)}"`;

/** Does it scroll sideways by itself, as a wide table may? */
const scrolls = (element: Element): boolean =>
  ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) &&
  element.scrollWidth > element.clientWidth;

/** What sticks out of the window at its sides, and what a box cuts off or hides behind dots. */
export function cutOff(): string[] {
  const width = document.documentElement.clientWidth;
  const found: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (isUnseen(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    const inScroller = element.parentElement?.closest('[data-wide]');
    if (!inScroller && (left < -1 || right > width + 1))
      found.push(`${nameOf(element)} ends at ${Math.round(right)}`);
    const { overflowX } = getComputedStyle(element);
    const cuts = overflowX === 'hidden' || overflowX === 'clip';
    if (cuts && element.scrollWidth > element.clientWidth + 1 && element.tagName !== 'INPUT')
      found.push(`${nameOf(element)} is cut off`);
    if (scrolls(element) && !element.matches('[data-wide], input, textarea, select'))
      found.push(`${nameOf(element)} scrolls sideways`);
  }
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
  return found;
}
