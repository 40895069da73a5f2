import { isLocked } from './masterKey';
import { onLockChange } from './unlockedKey';

/**
 * A surface that shows names is loaded anew when the lock is closed, so that none of them stays on the screen or in its
 * memory; one that is locked shows the register again once another surface has opened the lock.
 */
export function followLock(locked: boolean): void {
  onLockChange(() => {
    void isLocked().then((now) => {
      if (now !== locked) window.location.reload();
    });
  });
}
