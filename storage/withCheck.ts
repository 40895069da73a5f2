import { isSound, type SelfCheck } from '@/policy/selfCheck';
import type { Counts } from './rows';

/** A register that doesn't agree with itself is one more thing to do: "nothing to do" rests on what it says. */
export const withCheck = (counts: Counts, check: SelfCheck | null | undefined): Counts =>
  check && !isSound(check) ? { ...counts, toDo: counts.toDo + 1, unsound: true } : counts;
