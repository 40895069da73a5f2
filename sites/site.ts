/** What the user is looking at: all that a site may know. */
export type PageView = { readonly url: URL; readonly title: string };

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
