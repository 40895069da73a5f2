import { test } from 'vitest';
import { RowMarks } from '@/components/inpage/rowMarks';
import { openPage, ours, pause } from './support';
const row = (name: string) =>
  `<div role="row" data-automationid="row-1"><div data-automationid="field-LinkFilename" style="display:flex">
     <span data-id="heroField" title="${name}">${name}</span></div></div>`;
test('x', async () => {
  const view = await openPage(`<!doctype html><title>K</title><main role="grid">${row('A.pdf')}</main>`);
  const asked: string[] = [];
  const marks = new RowMarks(view, async (rows) => { asked.push(JSON.stringify(rows)); return rows.map(() => ({state:'ok' as const,label:'x'})); });
  marks.start({ site: 'onedrive', kind: 'folder', keys: ['path:a/b'], name: null, address: null });
  let n = 0; new view.MutationObserver(r => { n += r.length; }).observe(view.document.documentElement, {childList:true,subtree:true});
  await pause(300);
  console.log(JSON.stringify(asked), ours(view.document).length);
  view.document.body.title; view.document.querySelector('main')?.insertAdjacentHTML('beforeend', row('B.pdf'));
  await pause(600);
  console.log(JSON.stringify(asked), ours(view.document).length, Reflect.get(marks,'timer'), Reflect.get(marks,'scanning'), Reflect.get(marks,'scan'), n, view.document.querySelectorAll('[role=row]').length);
});
