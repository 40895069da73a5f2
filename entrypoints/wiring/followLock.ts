import { onChange } from './changes';
import { isLocked } from './masterKey';
import { onLockChange } from './unlockedKey';

/**
 * A surface that shows names is emptied at once and loaded anew when the lock is closed, so that none of them stays on
 * the screen or in its memory; one that is locked shows the register again once another surface has opened the lock.
 */
export function followLock(locked: boolean): void {
  const look = async () => {
    const now = await isLocked();
    if (now === locked) return;
    if (now) document.body.replaceChildren();
    window.location.reload();
  };
  const heard = () => void look();
  onLockChange(heard);
  // A register that was begun anew has no lock at all, and no key whose coming could be heard of.
  if (locked) onChange(heard);
  // What happened between the look at the lock and this was heard by nobody.
  heard();
}
