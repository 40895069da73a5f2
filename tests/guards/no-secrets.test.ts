import { expect, test } from 'vitest';
import { rooms, type Source, sourcesIn, withoutComments } from './sources';

const sources = rooms.flatMap(sourcesIn);

const linesWith = (pattern: RegExp, { path, text }: Source): string[] =>
  withoutComments(text)
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : []));

test.each([
  ['prints anything that a log would keep', /\bconsole\.(log|info|debug|table|dir|warn)\b/],
  [
    'makes code or markup from text',
    /\b(eval\s*\(|new\s+Function\b|innerHTML\b|outerHTML\b|insertAdjacentHTML\b|dangerouslySetInnerHTML\b|document\.write)/,
  ],
  [
    'keeps something where pages or sync can read it',
    /\b(localStorage|sessionStorage|document\.cookie|storage\.sync)\b/,
  ],
  [
    'names somebody in a title or an address',
    /\b(document\.title\s*=|history\.(push|replace)State\b|location\.(hash|search|href)\s*=[^=])/,
  ],
])('no source %s', (_, pattern) => {
  expect(sources.flatMap((source) => linesWith(pattern, source))).toEqual([]);
});

const NETWORK =
  /\b(fetch\b(?!:)|XMLHttpRequest\b|WebSocket\b|EventSource\b|WebTransport\b|RTCPeerConnection\b|sendBeacon\b|importScripts\b|HttpRequest\b)/;

test('one place reaches the network, and it only asks', () => {
  expect(
    // A text may speak of fetching; it is no code.
    sources
      .filter(({ path }) => !path.startsWith('locales/'))
      .flatMap((source) => linesWith(NETWORK, source)),
    'whatever is read of a tool goes by remote/getFromTool.ts; nothing else is fetched, and nothing is sent',
  ).toEqual([
    expect.stringMatching(/^remote\/getFromTool\.ts:\d+: const response = await fetch\(address, \{$/),
  ]);
  const { text } = sources.find(({ path }) => path === 'remote/getFromTool.ts') ?? { text: '' };
  const [, asked = ''] = /fetch\(address, (\{[\s\S]*?\n {4}\})\)/.exec(text) ?? [];
  expect(asked).toContain("method: 'GET',");
  expect(asked).not.toMatch(/\bbody\b|\.\.\./);
});

test('an error on the console is the name of its kind, never its text', () => {
  const errors = sources.flatMap((source) =>
    Array.from(withoutComments(source.text).matchAll(/console\.error\(([^;]*)\)/g), ([, what = '']) => what),
  );
  expect(errors.filter((what) => /message|stack|,\s*error\s*$/.test(what))).toEqual([]);
});

test('every field that is typed into keeps the browser from remembering it', () => {
  const inputs = sources.flatMap(({ path, text }) =>
    Array.from(withoutComments(text).matchAll(/<(input|textarea)\b.*?\/>/gs), ([tag]) => ({
      path,
      tag,
    })),
  );
  expect(inputs.length).toBeGreaterThan(0);
  const typedInto = inputs.filter(({ tag }) => !/type="(checkbox|radio|date|button|submit)"/.test(tag));
  expect(
    typedInto.filter(({ tag }) => !tag.includes('autoComplete="off"')),
    'add autoComplete="off": the browser’s form history is plain text on disk',
  ).toEqual([]);
});
