import { browser } from 'wxt/browser';
import type { Host } from '@/components/panel/Host';
import { surfaceStore } from '@/components/panel/mailing/surfaceStore';
import { LOOK } from '../wiring/alarms';
import { send } from '../wiring/callEngine';
import { troubles } from '../wiring/errands';
import { acceptLoss, watchLoss } from '../wiring/lostRegister';
import { backupHost } from './backupHost';
import { connectHost } from './connectHost';
import { lockHost } from './lockHost';
import { openDesk } from './openDesk';

export const host: Host = {
  backups: backupHost,
  nextLook: async () => (await browser.alarms.get(LOOK))?.scheduledTime ?? null,
  troubles,
  watchLoss,
  acceptLoss: async () => {
    await acceptLoss();
    // The badge says it too.
    await send('recount', {});
  },
  askNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
  lock: lockHost,
  connections: connectHost,
  openDesk,
  mailing: surfaceStore,
};
