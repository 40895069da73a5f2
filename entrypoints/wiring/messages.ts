import type { PortalDefinition } from '@/sites/portal';
import type { SiteId } from '@/sites/site';
import type { Language } from '@/storage/schema/settings';

/** What a page may know of a key it sent: a state, never a name. */
export type PageState = 'unknown' | 'ok' | 'due' | 'overdue' | 'attention' | 'gone' | 'waiting' | 'no-term';

/** From the content script. Everything in it came from a hostile page: the worker checks it before use. */
export type PageMessage =
  | {
      readonly type: 'page-seen';
      readonly url: string;
      readonly title: string;
      /** First message of this page load or address; false when the same address is looked at again. */
      readonly fresh: boolean;
      /** Name of report and person that a taught portal's page shows; plain text. */
      readonly texts: { readonly name: string | null; readonly person: string | null };
    }
  | { readonly type: 'rows-seen'; readonly url: string; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'open-popup' }
  | {
      readonly type: 'taught';
      readonly step: 'done' | 'cancelled';
      readonly nameAt: string | null;
      readonly personAt: string | null;
      readonly titlePattern: string | null;
      readonly path: string;
    };

/** The answer to `page-seen`. `silent`: nothing to say here (not onboarded, locked, ignored, nothing recognised). */
export type PageVerdict =
  | { readonly silent: true }
  | {
      readonly silent: false;
      readonly site: SiteId;
      readonly state: PageState;
      /** The one sentence on the bar, in the user's language and naming nobody; null: no bar. */
      readonly bar: string | null;
      readonly action: string;
      readonly language: Language;
      readonly rowMarks: boolean;
      /** The taught portal's two places, for the content script to read its texts from. */
      readonly portal: Pick<PortalDefinition, 'nameAt' | 'personAt'> | null;
    };

/** The answer to `rows-seen`, in the same order; with the mark's accessible text. Null: nothing is said of that row. */
export type RowVerdicts = readonly ({ readonly state: PageState; readonly label: string } | null)[];

/** The answer to `taught`. `too-wide`: every page of the portal would be a report. */
export type TeachAnswer = 'kept' | 'too-wide' | 'nothing';

/** From the worker to one tab's content script. */
export type TabMessage =
  | { readonly type: 'look-again' }
  | { readonly type: 'teach'; readonly language: Language }
  /** Which rows of the list are selected now? Asked when the popup opens, and answered with `SelectedRow[]`. */
  | { readonly type: 'selected-rows' };

/** A row of OneDrive's list that the user has selected there. It comes from a hostile page: whoever asks checks it. */
export type SelectedRow = {
  readonly keys: readonly string[];
  readonly name: string;
  readonly folder: boolean;
};
