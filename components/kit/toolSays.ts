import type { Tool } from '@/policy/tool';
import type { CommonKey } from '../context';

/** Why to switch each tool on, in one sentence. */
export const toolSays = {
  onedrive: 'tool.onedrive',
  disc: 'tool.disc',
  youknow: 'tool.youknow',
  mailchimp: 'tool.mailchimp',
  webinargeek: 'tool.webinargeek',
  'google-analytics': 'tool.google-analytics',
  versio: 'tool.versio',
  convident: 'tool.convident',
  portal: 'tool.portal',
} as const satisfies Record<Tool, CommonKey>;
