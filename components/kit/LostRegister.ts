import type { Day } from '@/policy/calendar';

/** A register that this browser had and has no more: how many documents stood in it, when it was last seen. */
export type LostRegister = { readonly documents: number; readonly on: Day };
