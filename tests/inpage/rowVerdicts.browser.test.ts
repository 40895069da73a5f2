import { expect, onTestFinished, test, vi } from 'vitest';
import { RowMarks } from '@/components/inpage/rowMarks';
import type { AskRows, RowVerdict } from '@/components/inpage/rowVerdicts';
import type { Sighting } from '@/sites/site';
import { soon } from '@/tests/soon';
import { inside, one, openPage, ours, pause } from './support';

const folder: Sighting = {
  site: 'onedrive',
  kind: 'folder',
  keys: ['path:5f1a2b3c4d5e6f70/Documents/Map'],
  name: 'Map',
  address: null,
};

/** Says of a row what it was asked for. */
const echo = () => vi.fn<AskRows>(async (rows) => rows.map(([key = '']) => ({ state: 'ok', label: key })));

const row = (name: string) =>
  `<div role="row" data-automationid="row-0"><div data-automationid="field-LinkFilename" style="display:flex"><span data-id="heroField" title="${name}">${name}</span></div></div>`;
const grid = (...names: string[]) => `<div role="grid">${names.map(row).join('')}</div>`;

async function marked(html: string, ask: AskRows, at: Sighting = folder) {
  const view = await openPage(html);
  const marks = new RowMarks(view, ask);
  onTestFinished(() => marks.stop());
  marks.start(at);
  const labels = () =>
    ours(view.document).map((host) => inside(host).querySelector('[role="img"]')?.ariaLabel ?? null);
  return { view, marks, labels };
}
const at = (name: string) => `${folder.keys[0]}/${name}`;

test('a recycled row says at once what its new file is, when that is known', async () => {
  const { view, labels } = await marked(grid('A.pdf', 'B.pdf'), echo());
  await soon(() => expect(labels()).toEqual([at('A.pdf'), at('B.pdf')]));
  one(view.document, '[title="A.pdf"]').title = 'B.pdf';
  await Promise.resolve();
  expect(labels()).toEqual([at('B.pdf'), at('B.pdf')]);
});

test('when another folder opens, the same name is another file', async () => {
  const { marks, labels } = await marked(grid('A.pdf'), echo());
  await soon(() => expect(labels()).toEqual([at('A.pdf')]));
  marks.start({ ...folder, keys: ['path:x/Documents/Ander'] });
  expect(labels()).toEqual([null]);
  await soon(() => expect(labels()).toEqual(['path:x/Documents/Ander/A.pdf']));
});

test('a row of the older list is marked too', async () => {
  const old = `<div data-automationid="DetailsRow" role="row"><div data-automationid="FieldRenderer-name">A.pdf</div></div>`;
  const { labels } = await marked(old, echo());
  await soon(() => expect(labels()).toEqual([at('A.pdf')]));
});

test('after a change in the register the old answer stays until the new one is there', async () => {
  let state: RowVerdict['state'] = 'unknown';
  const ask = vi.fn<AskRows>(async (rows) => rows.map(() => ({ state, label: state })));
  const { marks, labels } = await marked(grid('A.pdf'), ask);
  await soon(() => expect(labels()).toEqual(['unknown']));
  state = 'overdue';
  marks.forget();
  marks.start(folder);
  expect(labels()).toEqual(['unknown']);
  await soon(() => expect(labels()).toEqual(['overdue']));
});

test('an answer that was under way when the register changed is not believed', async () => {
  const first = Promise.withResolvers<readonly RowVerdict[]>();
  const answers = [first.promise, Promise.resolve<readonly RowVerdict[]>([{ state: 'due', label: 'new' }])];
  const ask = vi.fn<AskRows>(async () => answers.shift() ?? null);
  const { marks, labels } = await marked(grid('A.pdf'), ask);
  await soon(() => expect(ask).toHaveBeenCalledOnce());
  marks.forget();
  marks.start(folder);
  first.resolve([{ state: 'ok', label: 'old' }]);
  await soon(() => expect(labels()).toEqual(['new']));
});

test.each([
  ['nobody answers', null],
  ['rows are not to be marked', []],
])('when %s, nothing is said', async (_, answer) => {
  const ask = vi.fn<AskRows>(async () => answer);
  const { labels } = await marked(grid('A.pdf'), ask);
  await soon(() => expect(ask).toHaveBeenCalled());
  await pause(50);
  expect(labels()).toEqual([null]);
});

test('a row that would have the whole message refused is not asked for', async () => {
  const ask = echo();
  const deep = { ...folder, keys: [`path:${'x'.repeat(1_180)}`] };
  const { labels } = await marked(grid('Een te lange naam.pdf', 'A.pdf'), ask, deep);
  await soon(() => expect(labels()).toEqual([expect.stringMatching(/\/A\.pdf$/)]));
  expect(ask.mock.calls.flatMap(([rows]) => rows)).toHaveLength(1);
});

test('after it is stopped, new rows stay unmarked', async () => {
  const { view, marks, labels } = await marked(grid('A.pdf'), echo());
  await soon(() => expect(labels()).toEqual([at('A.pdf')]));
  marks.stop();
  view.document.body.insertAdjacentHTML('beforeend', grid('B.pdf'));
  await pause(250);
  expect(labels()).toEqual([]);
});

test('images named after what we call overrule nothing', async () => {
  const names = [
    'body',
    'head',
    'title',
    'createElement',
    'createElementNS',
    'createTreeWalker',
    'documentElement',
  ];
  const { labels } = await marked(
    names.map((name) => `<img name="${name}">`).join('') + grid('A.pdf'),
    echo(),
  );
  await soon(() => expect(labels()).toEqual([at('A.pdf')]));
});

test('a row of which nothing is said has no mark that says something', async () => {
  const ask = vi.fn<AskRows>(async (rows) =>
    rows.map(([key = '']) => (key.endsWith('A.pdf') ? null : { state: 'ok', label: key })),
  );
  const { labels } = await marked(grid('A.pdf', 'B.pdf'), ask);
  await soon(() => expect(labels()).toEqual([null, at('B.pdf')]));
});
