import type { BrowserContext } from 'playwright-core';

export type StandIn = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

export declare const answer: (address: string) => Promise<StandIn | null>;
export declare const standIn: (context: BrowserContext) => Promise<void>;
export declare const addresses: Readonly<
  Record<
    | 'onedrive'
    | 'business'
    | 'library'
    | 'word'
    | 'participants'
    | 'report'
    | 'youknow'
    | 'mailchimp'
    | 'analytics'
    | 'hostile',
    string
  >
>;
export declare const patterns: readonly string[];
