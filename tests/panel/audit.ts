import axe from 'axe-core';
import { expect } from 'vitest';

/** Nothing that axe knows to be wrong, no text field that the browser remembers, no name in the title. */
export async function audit(): Promise<void> {
  const { violations } = await axe.run(document);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
  const fields = Array.from(document.querySelectorAll('input:not([type=checkbox]), select, textarea'));
  expect(fields.filter((field) => field.getAttribute('autocomplete') !== 'off')).toEqual([]);
  expect(document.title).toBe('Bewaarwacht');
}
