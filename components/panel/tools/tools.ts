import type { Tool } from '@/policy/tool';

/** In the order in which a coach meets them; taught portals have a list of their own. */
export const tools = [
  'onedrive',
  'disc',
  'youknow',
  'mailchimp',
  'webinargeek',
  'google-analytics',
  'versio',
  'convident',
] as const satisfies readonly Tool[];
