import { createRoot } from 'react-dom/client';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { ToolAccess } from '@/components/panel/PanelContext';
import { useToolAccess } from '@/entrypoints/sidepanel/useToolAccess';
import { soon } from '@/tests/soon';

type Permissions = { readonly origins?: readonly string[]; readonly permissions?: readonly string[] };
const browser = vi.hoisted(() => {
  const held = { origins: [] as string[], permissions: [] as string[] };
  const listeners = () => ({ addListener: () => undefined, removeListener: () => undefined });
  return {
    held,
    permissions: {
      getAll: async () => structuredClone(held),
      request: vi.fn(async (_: Permissions) => true),
      remove: vi.fn(async (_: Permissions) => true),
      onAdded: listeners(),
      onRemoved: listeners(),
    },
    storage: { local: { get: async () => ({}), onChanged: listeners() } },
  };
});
vi.mock('wxt/browser', () => ({ browser }));

/** What the panel is given, once it has looked. */
async function access(origins: readonly string[]): Promise<ToolAccess> {
  browser.held.origins = [...origins];
  const seen: ToolAccess[] = [];
  function Watch() {
    seen.push(useToolAccess('2026-11-23'));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  root.render(<Watch />);
  onTestFinished(() => root.unmount());
  await soon(() => expect(seen.at(-1)?.hosts).toHaveLength(origins.length));
  const last = seen.at(-1);
  if (!last) throw new Error('nothing was given');
  return last;
}

beforeEach(() => vi.clearAllMocks());

test('a portal that is switched on in the panel or the onboarding asks for its downloads as well', async () => {
  const { onSwitchOn } = await access([]);
  await onSwitchOn('youknow');
  expect(browser.permissions.request).toHaveBeenCalledWith({
    origins: ['https://werkenergieanalyse.nl/*', 'https://*.werkenergieanalyse.nl/*'],
    permissions: ['downloads'],
  });
  await onSwitchOn('versio');
  expect(browser.permissions.request.mock.lastCall?.[0]).not.toHaveProperty('permissions');
});

test('a portal of a file asks for its hosts and its downloads', async () => {
  const { onAllow } = await access([]);
  await onAllow(['p.example']);
  expect(browser.permissions.request).toHaveBeenCalledWith({
    origins: ['https://p.example/*'],
    permissions: ['downloads'],
  });
});

test('a host that was allowed from the popup only shows its tool as on, and switching off gives it back', async () => {
  const { switchedOn, onSwitchOff } = await access([
    'https://a.q4profiles.nl/*',
    'https://onedrive.live.com/*',
  ]);
  expect(switchedOn).toEqual(['onedrive', 'disc']);
  await onSwitchOff('disc');
  expect(browser.permissions.remove.mock.calls).toEqual([
    [{ origins: ['https://a.q4profiles.nl/*'] }],
    [{ permissions: ['downloads'] }],
  ]);
});

test('only what is held is given back', async () => {
  const { onTakeBack, onSwitchOff } = await access(['https://p.example/*', 'https://q.example/*']);
  await onTakeBack(['p.example', 'r.example']);
  expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: ['https://p.example/*'] });
  await onSwitchOff('onedrive');
  expect(browser.permissions.remove).toHaveBeenCalledTimes(1);
});
