import { browser } from 'wxt/browser';
import type { Host } from '@/components/panel/Host';
import { LOOK } from '../wiring/alarms';

export const host: Host = {
  nextLook: async () => (await browser.alarms.get(LOOK))?.scheduledTime ?? null,
  askNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
};
