/** What the user is looking at: all that a site may know. */
export type PageView = {
  readonly url: URL;
  readonly title: string;
  /** The text at the place where a taught portal shows a report's name; null or left out: nothing stands there. */
  readonly shownName?: string | null;
};

export type SightingKind = 'file' | 'folder' | 'list' | 'audience' | 'report' | 'admin' | 'app';

/** A page recognised. Nothing in it is a secret: no share token, tempauth, authkey or redeem is ever carried over. */
export type Sighting = {
  readonly site: SiteId;
  readonly kind: SightingKind;
  /** Identities, most stable first: `guid:<lower-case dashed guid>`, then `path:<owner>/<path>`. */
  readonly keys: readonly string[];
  readonly name: string | null;
  /** A clean address to go back to it, rebuilt from what is known to be no secret; null when there is none. */
  readonly address: string | null;
};

export type SiteId =
  | 'onedrive'
  | 'disc'
  | 'youknow'
  | 'mailchimp'
  | 'webinargeek'
  | 'google-analytics'
  | 'versio'
  | 'convident'
  | 'portal';

/** One web tool. It sees an address and a title; it knows nothing of clients, rules or storage. */
export type Site = {
  readonly id: SiteId;
  /** What the user is asked to allow when the tool is switched on, as match patterns. */
  readonly matches: readonly string[];
  /** Its maker publishes no address: this one is a guess, and the user's may be another. */
  readonly unverified?: true;
  /** Is this host the tool's? The host is lower case, without a port. */
  readonly owns: (host: string) => boolean;
  readonly recognise: (page: PageView) => Omit<Sighting, 'site'> | null;
  /** The name of a file that a title shows; null: none. Left out: its titles name no file. */
  readonly nameInTitle?: (title: string) => string | null;
};

/** An address of the tool and what it is: the specification, and the test. These don't ship. */
export type Example = {
  readonly url: string;
  readonly title?: string;
  readonly sees: Omit<Sighting, 'site'> | null;
};
