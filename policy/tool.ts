/** The web tools that have a checklist: the ids of `sites/`, which this room may not import; a test compares them. */
export type Tool =
  | 'onedrive'
  | 'disc'
  | 'youknow'
  | 'mailchimp'
  | 'webinargeek'
  | 'google-analytics'
  | 'versio'
  | 'convident'
  | 'portal';
