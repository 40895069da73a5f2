import { createContext, use } from 'react';
import type { SiteId } from '@/sites/site';
import type { DocumentFilter, Health, Workspace } from '@/storage/reader';
import type { RowKey } from '@/storage/rows';
import type { Host } from './Host';
import type { Route } from './route';

/** Access to the tools' pages is the browser's to give: the entrypoint asks it, the panel shows it. */
export type ToolAccess = {
  readonly switchedOn: readonly SiteId[];
  /** False: the user refused it in the browser's own question. */
  readonly onSwitchOn: (site: SiteId) => Promise<boolean>;
  readonly onSwitchOff: (site: SiteId) => Promise<void>;
  /** Every host that the browser lets us look along on, a tool's or not; `*.host` with its subdomains. */
  readonly hosts: readonly string[];
  /** Asks for the hosts of a portal. False: refused. */
  readonly onAllow: (hosts: readonly string[]) => Promise<boolean>;
  readonly onTakeBack: (hosts: readonly string[]) => Promise<void>;
  readonly health: readonly Health[];
};

/** What the list of documents remembers while one of them is looked at. */
export type DocumentsView = {
  readonly filter: DocumentFilter;
  readonly active: RowKey | null;
};

/** Documents that are selected in one of the lists: one list at a time, so that nothing out of sight is selected. */
export type Selected = { readonly list: string; readonly keys: ReadonlySet<RowKey> };

export type PanelState = {
  readonly workspace: Workspace;
  readonly tools: ToolAccess;
  readonly host: Host;
  readonly go: (route: Route) => void;
  /** To where the user came from. */
  readonly back: () => void;
  /** How many times the user went somewhere; at 0 the panel has just opened and nothing takes the focus. */
  readonly moves: number;
  readonly documentsView: DocumentsView;
  readonly setDocumentsView: (view: DocumentsView) => void;
  readonly selected: Selected;
  readonly setSelected: (selected: Selected) => void;
};

export const PanelContext = createContext<PanelState | null>(null);

export function usePanel(): PanelState {
  const panel = use(PanelContext);
  if (!panel) throw new Error('a component stands outside the panel');
  return panel;
}
