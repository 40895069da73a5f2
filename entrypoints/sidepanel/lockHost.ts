import { browser } from 'wxt/browser';
import type { LockHost } from '@/components/panel/LockHost';
import { lockedKeyIn } from '@/vault/masterKey';
import { closeLock, lockOpenedBy } from '../wiring/lock';
import { putLock, takeLockOff } from '../wiring/putLock';

const idle = { permissions: ['idle' as const] };

export const lockHost: LockHost = {
  isOn: async () => (await lockedKeyIn()) !== null,
  put: putLock,
  takeOff: takeLockOff,
  close: closeLock,
  fits: async (passphrase) => (await lockOpenedBy(passphrase)) !== null,
  makePassphrase: async () => (await import('@/vault/passphrase')).makePassphrase(),
  knowsIdle: () => browser.permissions.contains(idle),
  askIdle: () => browser.permissions.request(idle),
};
