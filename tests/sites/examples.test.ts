import { describe, expect, test } from 'vitest';
import { recognise, tools } from '@/sites';
import { examples } from '@/sites/onedrive.examples';
import { moreExamples } from '@/sites/onedrive.more.examples';
import type { Example, SiteId } from '@/sites/site';
import { taught, toolExamples } from '@/sites/tools.examples';

const all: readonly (readonly [SiteId, readonly Example[]])[] = [
  ['onedrive', examples],
  ['onedrive', moreExamples],
  ...(Object.entries(toolExamples) as [SiteId, readonly Example[]][]),
];

const look = ({ url, title = '' }: Example) => recognise({ url: new URL(url), title }, [taught]);

describe.each(all)('%s', (site, own) => {
  test.each(own.map((example) => [example.url, example] as const))('%s', (_, example) => {
    expect(look(example)).toEqual(example.sees && { site, ...example.sees });
  });

  test('has an example that it sees', () => {
    expect(own.some(({ sees }) => sees !== null)).toBe(true);
  });
});

test('every form of the research has its example', () => {
  expect(examples.filter(({ sees }) => sees !== null)).toHaveLength(45);
});

test('every tool has examples: add them to onedrive.examples.ts or tools.examples.ts', () => {
  for (const { id } of tools) expect(all.map(([site]) => site)).toContain(id);
});

test.each(tools.map((tool) => [tool.id, tool] as const))(
  '%s leaves every other tool’s address alone',
  (id, tool) => {
    for (const [site, own] of all) {
      if (site === id) continue;
      for (const { url } of own) {
        // A lookalike of one tool is nobody's; the host of another is not this one's.
        expect(tool.owns(new URL(url).hostname), `${id} takes ${url}`).toBe(false);
      }
    }
  },
);

test('nothing secret of an address is in what is seen', () => {
  const secret = /geheim0123|aB3dE5|login_hint|tempauth|authkey|redeem|[?&](?:e|share|token)=/;
  const tokens = [...examples, ...moreExamples].flatMap(({ url }) => url.match(/[A-Za-z0-9_-]{46,}/g) ?? []);
  for (const [, own] of all) {
    for (const example of own) {
      const seen = JSON.stringify(look(example) ?? '');
      expect(seen).not.toMatch(secret);
      for (const token of tokens.filter((text) => !text.startsWith('spo_')))
        expect(seen).not.toContain(token);
    }
  }
});
