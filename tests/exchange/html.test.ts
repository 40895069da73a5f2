import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, html, page } from '@/exchange/html';

test('whatever is put in is text', () => {
  expect(html`<p>${'<img src=x onerror=alert(1)>'}</p>`.markup).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
  );
  expect(
    html`<a title="${'" onclick="x'}">${["a' & b"].map((text) => html`<b>${text}</b>`)}</a>`.markup,
  ).toBe('<a title="&quot; onclick=&quot;x"><b>a&#39; &amp; b</b></a>');
});

test('no text opens an element, whatever it is', () => {
  fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(escapeHtml(text))));
});

test('a page may load and run nothing', () => {
  const text = page('nl', '</title><script>x</script>', html`<p>${'hoi'}</p>`);
  expect(text).toContain(`default-src 'none'`);
  expect(text).not.toContain('<script');
});
