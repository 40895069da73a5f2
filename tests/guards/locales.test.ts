import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endings } from '@/components/kit/outcomes';
import { remoteTools } from '@/components/panel/mailing/connect/ConnectHost';
import { importFields } from '@/exchange/import/fields';
import { issueLevels } from '@/exchange/import/issues';
import { evidenceFields } from '@/exchange/mailing/evidenceFields';
import { evidenceIssueLevels } from '@/exchange/mailing/planEvidence';
import { audienceIssueLevels } from '@/exchange/mailing/problems';
import enAlerts from '@/locales/en/alerts';
import enBackup from '@/locales/en/backup';
import enBulk from '@/locales/en/bulk';
import enCommon from '@/locales/en/common';
import enConnect from '@/locales/en/connect';
import enEvidence from '@/locales/en/evidence';
import enExchange from '@/locales/en/exchange';
import enLock from '@/locales/en/lock';
import enMailing from '@/locales/en/mailing';
import enPage from '@/locales/en/page';
import enPanel from '@/locales/en/panel';
import enProof from '@/locales/en/proof';
import enRetention from '@/locales/en/retention';
import nlAlerts from '@/locales/nl/alerts';
import nlBackup from '@/locales/nl/backup';
import nlBulk from '@/locales/nl/bulk';
import nlCommon from '@/locales/nl/common';
import nlConnect from '@/locales/nl/connect';
import nlEvidence from '@/locales/nl/evidence';
import nlExchange from '@/locales/nl/exchange';
import nlLock from '@/locales/nl/lock';
import nlMailing from '@/locales/nl/mailing';
import nlPage from '@/locales/nl/page';
import nlPanel from '@/locales/nl/panel';
import nlProof from '@/locales/nl/proof';
import nlRetention from '@/locales/nl/retention';
import { checklists } from '@/policy/checklists';
import { findingTypes } from '@/policy/findings';
import { channels, evidenceSources } from '@/policy/mailing/channels';
import { mailingLists } from '@/policy/mailing/lists';
import { strengths } from '@/policy/mailing/strength';
import { retentionClasses } from '@/policy/retention';
import { statuses } from '@/policy/status';
import { sites } from '@/sites';
import { erasedThings } from '@/storage/schema/chain';
import { copyKinds, places } from '@/storage/schema/document';
import { engagementTypes } from '@/storage/schema/engagement';
import { holdScopes } from '@/storage/schema/suspension';
import { root, sourcesIn, withoutComments } from './sources';

type Texts = Readonly<Record<string, string>>;
const files: readonly (readonly [string, Texts, Texts])[] = [
  ['common', nlCommon, enCommon],
  ['panel', nlPanel, enPanel],
  ['page', nlPage, enPage],
  ['connect', nlConnect, enConnect],
  ['exchange', nlExchange, enExchange],
  ['bulk', nlBulk, enBulk],
  ['backup', nlBackup, enBackup],
  ['lock', nlLock, enLock],
  ['retention', nlRetention, enRetention],
  ['proof', nlProof, enProof],
  ['alerts', nlAlerts, enAlerts],
  ['mailing', nlMailing, enMailing],
  ['evidence', nlEvidence, enEvidence],
];
const nl: Texts = Object.assign({}, ...files.map(([, dutch]) => dutch));

/** `key.one` and `key.other` are one text, asked for as `key`. */
const stem = (key: string): string => {
  const [, base] = /^(.+)\.(?:one|other)$/.exec(key) ?? [];
  return base !== undefined && `${base}.one` in nl && `${base}.other` in nl ? base : key;
};

/** Keys that are built from a value: exactly one text for every value there is. */
const checkIds = Object.values(checklists).flatMap((checks) => checks.map(({ id }) => id));
const built: readonly (readonly [prefix: string, values: readonly string[], suffix: string])[] = [
  ['class.', retentionClasses, ''],
  ['finding.', Object.keys(findingTypes), ''],
  ['finding.', Object.keys(findingTypes), '.do'],
  ['status.', statuses, ''],
  ['copy.', copyKinds, ''],
  ['place.', places, ''],
  ['site.', [...new Set(sites.map(({ id }) => id)), 'portal'], ''],
  ['check.', checkIds, ''],
  ['engagement.', engagementTypes, ''],
  ['outcome.', endings, ''],
  ['hold.scope.', holdScopes, ''],
  ['protect.file.', ['encrypted', 'tooBig', 'empty'], ''],
  ['certificate.place.', places, ''],
  ['certificate.of.', erasedThings, ''],
  ['bulk.', ['dispose', 'class', 'links', 'forget'], '.title'],
  ['mailing.channel.', channels, ''],
  ['mailing.source.', [...evidenceSources, 'none'], ''],
  [
    'mailing.why.',
    ['given', 'left', 'nothing-known', 'contact-form-only', 'weekly-tip-only', 'other-channel'],
    '',
  ],
  ['mailing.strength.', strengths, ''],
  ['mailing.missing.', ['consent', 'moment', 'wording', 'where', 'sale', 'product', 'could-refuse'], ''],
  ['mailing.list.', mailingLists, ''],
  ['audience.', mailingLists, ''],
  ['mailing.list.', mailingLists, '.says'],
  ['mailing.issue.', Object.keys(audienceIssueLevels), ''],
  ['mailing.status.', ['subscribed', 'unsubscribed', 'cleaned', 'nonsubscribed', 'pending', 'archived'], ''],
  ['evidence.field.', evidenceFields, ''],
  ['evidence.issue.', Object.keys(evidenceIssueLevels), ''],
  ['evidence.tool.', ['gravity-forms', 'flamingo', 'cfdb7', 'mc4wp', 'webinargeek'], ''],
  ['mailing.', ['reading', 'taking', 'opening', 'comparing'], ''],
  ['bulk.done.', ['documents', 'clients'], ''],
  ['bulk.clients.', ['hold', 'save', 'erase'], '.title'],
  ['bulk.clients.save.', ['page', 'json', 'lists'], ''],
  ['connect.', remoteTools, ''],
  ['connect.', remoteTools, '.gives'],
  ['connect.', remoteTools, '.key'],
  ['connect.', remoteTools, '.key.hint'],
  ['import.field.', importFields, ''],
  ['import.issue.', Object.keys(issueLevels), ''],
  ['import.level.', Object.values(issueLevels), ''],
  ['import.count.', ['client', 'person', 'engagement', 'document'], ''],
  ['import.columns.nameless.', ['client', 'person', 'document'], ''],
];

/** Built from a union that has no list at run time: the type checker knows the values, the template shows the use. */
const typed = [
  'error.',
  'problem.',
  'connect.problem.',
  'import.problem.',
  'import.refused.',
  'mailing.problem.',
  'mailing.reason.',
];

const code = ['policy', 'components', 'entrypoints', 'exchange']
  .flatMap(sourcesIn)
  .map(({ text }) => withoutComments(text))
  .join('\n');
const literals = new Set(Array.from(code.matchAll(/(['"`])([\w-]+(?:\.[\w-]+)*)\1/g), ([, , text]) => text));
const placeholders = (text = '') => new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name));
const same = <T>(one: Set<T>, other: Set<T>) =>
  one.size === other.size && [...one].every((x) => other.has(x));
const keysOf = (texts: object) => new Set(Object.keys(texts));

describe.each(files)('locales/*/%s.ts', (_, dutch, english) => {
  test('has the same keys in Dutch and in English', () => {
    expect(keysOf(english)).toEqual(keysOf(dutch));
  });

  test('fills in the same places in both languages, and leaves no text empty', () => {
    const different = Object.keys(dutch).filter(
      (key) => !same(placeholders(dutch[key]), placeholders(english[key])),
    );
    expect(different).toEqual([]);
    const empty = [...Object.entries(dutch), ...Object.entries(english)].filter(([, text]) => !text.trim());
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test('counts in both forms', () => {
    const half = Object.keys(dutch)
      .filter((key) => key.endsWith('.one'))
      .filter((key) => !(`${key.slice(0, -'.one'.length)}.other` in dutch));
    expect(half, 'add the form .other').toEqual([]);
  });
});

test('no key stands in two files', () => {
  const keys = files.flatMap(([, dutch]) => Object.keys(dutch));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('every text is used: its key stands literally in the code, or is built from a value that exists', () => {
  const made = new Set(built.flatMap(([prefix, values, suffix]) => values.map((v) => prefix + v + suffix)));
  const unused = [...new Set(Object.keys(nl).map(stem))].filter(
    (key) => !literals.has(key) && !made.has(key) && !typed.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused, 'take it out of locales/nl and locales/en').toEqual([]);
});

test('every text that the code asks for is there', () => {
  const stems = new Set(Object.keys(nl).map(stem));
  const asked = Array.from(code.matchAll(/\bt\(\s*'([^']+)'/g), ([, key = '']) => key);
  expect(asked.length).toBeGreaterThan(100);
  expect(
    asked.filter((key) => !stems.has(key)),
    'add it to locales/nl and locales/en',
  ).toEqual([]);
});

test.each(built)('there is a text for every %s<value> (%j)%s', (prefix, values, suffix) => {
  expect(
    values.map((value) => prefix + value + suffix).filter((key) => !(key in nl || `${key}.other` in nl)),
    'add it to locales/nl/common.ts and locales/en/common.ts',
  ).toEqual([]);
});

test.each([...new Set([...built.map(([prefix]) => prefix), ...typed])])('%s is a prefix in use', (prefix) => {
  expect(code.includes(`\`${prefix}\${`)).toBe(true);
});

test('what the browser itself shows (the manifest) is in both languages, and all of it is used', () => {
  const messages = (language: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(join(root, `public/_locales/${language}/messages.json`), 'utf8'));
  const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
  const used = new Set(Array.from(config.matchAll(/__MSG_(\w+)__/g), ([, key]) => key));
  expect(keysOf(messages('nl'))).toEqual(keysOf(messages('en')));
  expect(keysOf(messages('nl'))).toEqual(used);
});
