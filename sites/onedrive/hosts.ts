/** What stands behind a host: which grammar its addresses follow. */
export type HostKind = 'personal' | 'business' | 'cloud' | 'editor' | 'short' | 'photos' | 'content';

/** Microsoft moves OneDrive to *.cloud.microsoft until mid-2027, one tenant after the other: both are data. */
const exact: Readonly<Record<string, HostKind>> = {
  'onedrive.live.com': 'personal',
  '1drv.ms': 'short',
  'photos.onedrive.com': 'photos',
  'my.microsoftpersonalcontent.com': 'content',
  'onedrive.cloud.microsoft': 'cloud',
  'word.cloud.microsoft': 'editor',
  'excel.cloud.microsoft': 'editor',
  'powerpoint.cloud.microsoft': 'editor',
};

/** One label before it, so that neither a lookalike nor a government cloud fits. */
const TENANT = /^([a-z0-9][a-z0-9-]{0,62})\.sharepoint\.com$/;

export function hostKind(host: string): HostKind | null {
  if (Object.hasOwn(exact, host)) return exact[host] ?? null;
  return TENANT.test(host) ? 'business' : null;
}

/** `voorbeeld` of voorbeeld-my.sharepoint.com: the same for a firm's personal drives and its sites. */
export const tenantOf = (host: string): string | null => TENANT.exec(host)?.[1]?.replace(/-my$/, '') ?? null;

/** What switching OneDrive on asks for. Short links and downloads leave no page to stand on. */
export const matches = [
  'https://onedrive.live.com/*',
  'https://*.sharepoint.com/*',
  'https://onedrive.cloud.microsoft/*',
  'https://word.cloud.microsoft/*',
  'https://excel.cloud.microsoft/*',
  'https://powerpoint.cloud.microsoft/*',
  'https://photos.onedrive.com/*',
] as const;
