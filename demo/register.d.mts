import type { Day } from '@/policy/calendar';

export declare const day: (from: Date, days: number) => Day;
