import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ToolAccess } from '@/components/panel/PanelContext';
import type { Day } from '@/policy/calendar';
import { hostOf, originOf } from '@/sites/patterns';
import {
  originsHeldFor,
  permissionsFor,
  permissionsForHosts,
  sitesOn,
  withoutOrigins,
} from '../wiring/permissions';
import { healthThisWeek } from './healthThisWeek';

type Known = Pick<ToolAccess, 'switchedOn' | 'hosts' | 'health'>;

const heldOrigins = async (): Promise<readonly string[]> =>
  ((await browser.permissions.getAll()).origins ?? []).filter((origin) => hostOf(origin) !== null);

async function look(today: Day): Promise<Known> {
  const [held, health] = await Promise.all([heldOrigins(), healthThisWeek(today)]);
  return { switchedOn: sitesOn(held), hosts: held.flatMap((origin) => hostOf(origin) ?? []), health };
}

async function takeBack(origins: (held: readonly string[]) => readonly string[]): Promise<void> {
  const held = await heldOrigins();
  const gone = origins(held).filter((origin) => held.includes(origin));
  if (gone.length === 0) return;
  const { permissions, ...hosts } = withoutOrigins(held, gone);
  // The hosts first: they go whatever becomes of the rest.
  await browser.permissions.remove(hosts);
  if (permissions) await browser.permissions.remove({ permissions });
}

/** Which tools the browser lets us look along in; asked of the browser itself, for the user may change it there. */
export function useToolAccess(today: Day): ToolAccess {
  const [known, setKnown] = useState<Known>({ switchedOn: [], hosts: [], health: [] });
  const refresh = useCallback(() => void look(today).then(setKnown), [today]);
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
    onSwitchOn: (site) => browser.permissions.request(permissionsFor(site)),
    onSwitchOff: (site) => takeBack((held) => originsHeldFor(site, held)),
    onAllow: (hosts) => browser.permissions.request(permissionsForHosts(hosts)),
    onTakeBack: (hosts) => takeBack(() => hosts.map(originOf)),
  };
}
