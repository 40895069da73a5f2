import { describe, expect, test } from 'vitest';
import { builtFile, bytesOf, scriptsOf, staticGraph, staticImports } from './built';

const KB = 1000;

/** Texts that minifying leaves as they are: the key by which Yjs knows a second copy, and zod's own field. */
const markers = { yjs: '__ $YJS$ __', zod: '._zod' } as const;

const loadedBy = {
  worker: () => staticGraph('chrome', ['background.js']),
  popup: () => staticGraph('chrome', scriptsOf(builtFile('chrome', 'popup.html'))),
  panel: () => staticGraph('chrome', scriptsOf(builtFile('chrome', 'sidepanel.html'))),
  engine: () => staticGraph('chrome', scriptsOf(builtFile('chrome', 'engine.html'))),
};

const filesWith = (graph: Map<string, string>, marker: string) =>
  Array.from(graph).flatMap(([path, code]) => (code.includes(marker) ? [path] : []));

/** `popup.js` alone tells nobody what to mend. */
const weighed = (graph: Map<string, string>) =>
  Array.from(graph, ([path, code]) => `${path} ${Buffer.byteLength(code)}`).join(', ');

describe('on the way to the first number there is no Yjs and no full zod', () => {
  test.each(['worker', 'popup', 'panel'] as const)('the %s', (name) => {
    const graph = loadedBy[name]();
    const say = 'import the type only, or move what needs it behind the engine';
    expect(filesWith(graph, markers.yjs), say).toEqual([]);
    expect(filesWith(graph, markers.zod), say).toEqual([]);
  });

  test('the engine has both, so the markers still mean something', () => {
    const graph = loadedBy.engine();
    expect(filesWith(graph, markers.yjs)).not.toEqual([]);
    expect(filesWith(graph, markers.zod)).not.toEqual([]);
  });
});

test.each([
  ['worker', 130 * KB],
  ['popup', 450 * KB],
] as const)('the %s weighs at most %i bytes, minified', (name, most) => {
  const graph = loadedBy[name]();
  expect(bytesOf(graph), weighed(graph)).toBeLessThanOrEqual(most);
});

test('the walker follows what is loaded at once, and not what is loaded later', () => {
  const code =
    'import{a as b}from"./chunks/a.js";import"./chunks/b.js";import * as c from "./chunks/c.js";' +
    'export{d}from"./chunks/d.js";export*from"./chunks/e.js";import f,{g}from\'./chunks/f.js\';' +
    'const h=()=>import("./chunks/later.js");export{b};const i="from";i.import("./chunks/no.js")';
  expect(staticImports(code)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `./chunks/${name}.js`));
});
