import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ToolAccess } from '@/components/panel/PanelContext';
import { sites } from '@/sites';
import type { SiteId } from '@/sites/site';
import { healthThisWeek } from './healthThisWeek';

const originsOf = (id: SiteId): string[] =>
  sites.filter((site) => site.id === id).flatMap(({ matches }) => matches);

type Known = Pick<ToolAccess, 'switchedOn' | 'health'>;

async function look(): Promise<Known> {
  const [{ origins = [] }, health] = await Promise.all([browser.permissions.getAll(), healthThisWeek()]);
  const held = new Set(origins);
  // A portal's makers have hosts of which a firm uses one: the popup asks for that one only.
  const on = sites.filter(({ matches }) => matches.some((match) => held.has(match)));
  return { switchedOn: on.map(({ id }) => id), health };
}

/** Which tools the browser lets us look along in; asked of the browser itself, for the user may change it there. */
export function useToolAccess(): ToolAccess {
  const [known, setKnown] = useState<Known>({ switchedOn: [], health: [] });
  const refresh = useCallback(() => void look().then(setKnown), []);
  useEffect(() => {
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    browser.storage.local.onChanged.addListener(refresh);
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
      browser.storage.local.onChanged.removeListener(refresh);
    };
  }, [refresh]);
  return {
    ...known,
    // Straight from the click: a browser grants nothing once something else was awaited first.
    onSwitchOn: (site) => browser.permissions.request({ origins: originsOf(site) }),
    onSwitchOff: async (site) => {
      await browser.permissions.remove({ origins: originsOf(site) });
    },
  };
}
