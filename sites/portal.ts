import type { SiteId } from './site';

/**
 * A report portal as data: what is shipped and what the user taught has one shape. It never holds content:
 * a host, the shape of a path, the shape of a title, and where on the page two texts stand.
 */
export type PortalDefinition = {
  readonly id: string;
  readonly site: Extract<SiteId, 'disc' | 'youknow' | 'portal'>;
  readonly label: string;
  /** Exact hosts, or `*.host` for its subdomains. */
  readonly hosts: readonly string[];
  /** Path segments of a report's page; `*` stands for one segment that changes. Empty: every page is the app. */
  readonly reportPaths: readonly string[];
  /** `{name}` in a title, the rest literal; null: the title says nothing. */
  readonly titlePattern: string | null;
  /** CSS paths of plain tags and positions; null: not taught. */
  readonly nameAt: string | null;
  readonly personAt: string | null;
};
