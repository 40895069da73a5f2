import type { Tool } from '@/policy/tool';
import type { PanelKey } from '../../context';

/** In the order in which a coach meets them, each with why to switch it on; taught portals have a list of their own. */
export const tools = [
  { tool: 'onedrive', says: 'tool.onedrive' },
  { tool: 'disc', says: 'tool.disc' },
  { tool: 'youknow', says: 'tool.youknow' },
  { tool: 'mailchimp', says: 'tool.mailchimp' },
  { tool: 'webinargeek', says: 'tool.webinargeek' },
  { tool: 'google-analytics', says: 'tool.google-analytics' },
  { tool: 'versio', says: 'tool.versio' },
  { tool: 'convident', says: 'tool.convident' },
] as const satisfies readonly { tool: Tool; says: PanelKey }[];
