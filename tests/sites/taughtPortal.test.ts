import { describe, expect, test } from 'vitest';
import { recognise, siteOfHost } from '@/sites';
import type { PortalDefinition } from '@/sites/portal';
import { type Shown, taughtPortal } from '@/sites/portals/taughtPortal';
import { portalSchema } from '@/storage/schema/portal';

const shown: Shown = {
  host: 'disc-portaal.example',
  path: '/rapporten/48213',
  titlePattern: '{name} - DISC-portaal',
  nameAt: 'main > h1',
  personAt: 'main > p',
};
const teach = (given: Partial<Shown>, portals: readonly PortalDefinition[] = []) => {
  const all = { ...shown, ...given };
  return taughtPortal(all, siteOfHost(all.host, portals), portals);
};
const must = (portal: PortalDefinition | null): PortalDefinition => {
  if (!portal) throw new Error('nothing was taught');
  return portal;
};

describe('what is taught', () => {
  test('is a definition as the register takes it', () => {
    expect(portalSchema.safeParse(teach({})).success).toBe(true);
  });

  test.each([
    ['a portal that nobody published', 'disc-portaal.example', 'portal'],
    ['TTI', 'www.ttiadmin.com', 'disc'],
    ['Q4 Profiles, whose host is a guess', 'portaal.q4profiles.nl', 'disc'],
    ['YouKnow', 'app.werkenergieanalyse.nl', 'youknow'],
  ])('of %s is that tool’s', (_, host, site) => {
    const portal = must(teach({ host }));
    expect(portal.site).toBe(site);
    const seen = recognise({ url: new URL(`https://${host}/rapporten/1`), title: 'x' }, [portal]);
    expect(seen).toMatchObject({ site, kind: 'report' });
  });

  test('by an earlier version as any portal is that tool’s all the same', () => {
    const old = { ...must(teach({ host: 'www.ttiadmin.com' })), site: 'portal' } as const;
    const page = { url: new URL('https://www.ttiadmin.com/rapporten/1'), title: 'x' };
    expect(recognise(page, [old])).toMatchObject({ site: 'disc', kind: 'report' });
    expect(siteOfHost('www.ttiadmin.com', [old])).toBe('disc');
    expect(must(teach({ host: 'www.ttiadmin.com' }, [old])).site).toBe('disc');
  });
});

describe('a second kind of page', () => {
  const first = must(teach({}));
  test('of the same portal is added to the first', () => {
    const second = must(teach({ path: '/profielen/7/view', nameAt: 'header > h2', personAt: null }, [first]));
    expect(second).toEqual({
      ...first,
      reportPaths: ['/rapporten/*', '/profielen/*/view'],
      nameAt: 'header > h2',
    });
    for (const path of ['/rapporten/1', '/profielen/2/view'])
      expect(
        recognise({ url: new URL(`https://disc-portaal.example${path}`), title: 'x' }, [second])?.kind,
      ).toBe('report');
  });

  test('taught twice is there once, and twenty are enough', () => {
    expect(must(teach({}, [first])).reportPaths).toEqual(['/rapporten/*']);
    let portal = first;
    for (let depth = 0; depth < 30; depth++)
      portal = must(teach({ path: `/rapport${'/x'.repeat(depth)}` }, [portal]));
    expect(portal.reportPaths).toHaveLength(20);
    expect(portal.reportPaths.at(-1)).toBe(`/rapport${'/*'.repeat(29)}`);
  });

  test('two hosts that are written the same with dashes are two portals', () => {
    const one = must(teach({ host: 'a-b.example' }));
    const other = must(teach({ host: 'a.b.example' }, [one]));
    expect(other.id).not.toBe(one.id);
    expect(other.hosts).toEqual(['a.b.example']);
  });
});

describe('a path without a word of the portal', () => {
  const of = (page: { path: string; title?: string; shownName?: string | null }, given: Partial<Shown>) => {
    const { path, title = '', shownName = null } = page;
    const portal = must(teach({ path: '/r/8842', ...given }));
    return recognise({ url: new URL(`https://disc-portaal.example${path}`), title, shownName }, [portal])
      ?.kind;
  };

  test.each([
    ['its help, with nothing at the place of the name', { path: '/help/contact' }, { titlePattern: null }],
    ['its settings, under another title', { path: '/account/settings', title: 'Account' }, { nameAt: null }],
    [
      'a page with a text there and another title',
      { path: '/help/contact', title: 'Hulp', shownName: 'Contact' },
      {},
    ],
    [
      'any page, when the title pattern fits every title',
      { path: '/help/contact', title: 'Contact' },
      { titlePattern: '{name}' },
    ],
  ])('%s is no report', (_, page, given) => {
    expect(of(page, given)).toBe('app');
  });

  test.each([
    ['the text at its place', { path: '/r/8843', shownName: 'DISC Jansen' }, { titlePattern: null }],
    ['the title as taught', { path: '/r/8843', title: 'Jansen - DISC-portaal' }, { nameAt: null }],
    ['both', { path: '/r/8843', title: 'Jansen - DISC-portaal', shownName: 'Jansen' }, {}],
  ])('a page with %s is one', (_, page, given) => {
    expect(of(page, given)).toBe('report');
  });

  test.each([
    ['nothing pointed at', { titlePattern: null, nameAt: null, personAt: null }],
    ['only the person', { titlePattern: null, nameAt: null }],
    ['a title pattern that fits every title', { titlePattern: '{name}', nameAt: null }],
  ])('with %s is not taught: every page would be a report', (_, given) => {
    expect(teach({ path: '/r/8842', ...given })).toBeNull();
    expect(teach({ path: '/', ...given })).toBeNull();
    expect(teach(given)).not.toBeNull();
  });
});
