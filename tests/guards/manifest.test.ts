import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sites } from '@/sites';
import { builtFile } from './built';
import { root } from './sources';

type Manifest = {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy?: Readonly<Record<string, string>>;
};

/** The table under "Permissions": `permission` | asked | in | why. */
const rows = readFileSync(join(root, 'PRIVACY.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const table = rows
  .filter((cells) => /^`[^`]+`$/.test(cells[1] ?? '') && cells.length === 6)
  .map(([, permission = '', asked = '', where = '', why = '']) => ({
    permission: permission.replaceAll('`', ''),
    atInstall: asked === 'at install',
    where: where.split(', '),
    why,
  }));

const strict = new Map([
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self' data:"],
  ['font-src', "'self'"],
  ['worker-src', "'self'"],
  ['connect-src', "'self' https://*.api.mailchimp.com https://app.webinargeek.com"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
]);

describe.each([
  ['chrome', 'Chrome'],
  ['firefox', 'Firefox'],
] as const)('the manifest for %s', (browser, called) => {
  const manifest = (): Manifest => JSON.parse(builtFile(browser, 'manifest.json'));
  const said = table.filter(({ where }) => where.includes(called));

  test('asks for no host when it is installed, and runs nothing in a page by itself', () => {
    expect(manifest().host_permissions ?? []).toEqual([]);
    expect(manifest().content_scripts ?? []).toEqual([]);
    expect((manifest().permissions ?? []).filter((permission) => permission.includes(':'))).toEqual([]);
  });

  test('asks for what PRIVACY.md says, and nothing else', () => {
    const { permissions = [], optional_permissions = [], optional_host_permissions = [] } = manifest();
    const install = said.filter(({ atInstall }) => atInstall).map(({ permission }) => permission);
    const later = said.filter(({ atInstall }) => !atInstall).map(({ permission }) => permission);
    const say = 'the table in PRIVACY.md and wxt.config.ts must name the same permissions';
    expect(new Set(permissions), say).toEqual(new Set(install));
    expect(new Set([...optional_permissions, ...optional_host_permissions]), say).toEqual(new Set(later));
  });

  test('lets pages of the extension run and style their own files only, and reach those and the two tools that are read', () => {
    const policy = manifest().content_security_policy?.extension_pages ?? '';
    const directives = policy.split(';').map((one): [string, string] => {
      const [name = '', ...rest] = one.trim().split(' ');
      return [name, rest.join(' ')];
    });
    expect(new Map(directives)).toEqual(strict);
  });

  test('can’t be reached by a page', () => {
    expect(manifest().web_accessible_resources ?? []).toEqual([]);
    expect(manifest().externally_connectable ?? null).toBeNull();
  });
});

test('every permission in PRIVACY.md has its reason', () => {
  expect(table.length).toBeGreaterThan(5);
  expect(table.filter(({ why }) => why.length < 20)).toEqual([]);
});

describe.each(sites)('switching on $id', ({ id, matches }) => {
  test('asks for the hosts that PRIVACY.md names, each with https and a name of its own', () => {
    const [, , hosts = ''] = rows.find((cells) => cells[1] === `\`${id}\`` && cells.length === 4) ?? [];
    const named = Array.from(hosts.matchAll(/`([^`]+)`/g), ([, host]) => `https://${host}/*`);
    expect(new Set(named), 'the table of hosts in PRIVACY.md').toEqual(new Set(matches));
    for (const match of matches) expect(match).toMatch(/^https:\/\/(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}\/\*$/);
  });
});
