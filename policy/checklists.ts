import type { Clause } from './clauses';
import type { Tool } from './tool';

type Check = {
  readonly id: string;
  readonly clause: Clause;
  /** 'register': follows from what is recorded; 'user': only the user can see it, and ticks it. */
  readonly judgedBy: 'register' | 'user';
  /** 'item': for the document in front of the user; 'year': for the tool, again every year. */
  readonly every: 'item' | 'year';
  /** A switch's name as the regulation knew it and as the tool calls it now; `now` null: it is gone. */
  readonly names?: { readonly was: string; readonly now: string | null };
};

const item = { judgedBy: 'register', every: 'item' } as const;
const byUser = { judgedBy: 'user', every: 'item' } as const;
const yearly = { judgedBy: 'user', every: 'year' } as const;

const agreement = { id: 'agreement', clause: 'R22', ...yearly } as const;

const portal = [
  { id: 'consent', clause: 'R2', ...item },
  { id: 'engagement', clause: 'R3', ...item },
  { id: 'end-date', clause: 'R3', ...item },
  { id: 'portal-copy', clause: 'R3', ...item },
  { id: 'portal-cleaned', clause: 'R3', ...yearly },
  agreement,
] as const;

/** What to check in each tool. A check's text is `check.<id>`. */
export const checklists = {
  onedrive: [
    { id: 'cloud', clause: 'R8', ...item },
    { id: 'tagged', clause: 'R12', ...item },
    { id: 'on-time', clause: 'R12', ...item },
    { id: 'bin', clause: 'R12', ...item },
    { id: 'encrypted', clause: 'R4', ...item },
    { id: 'own-password', clause: 'R4', ...byUser },
    agreement,
  ],
  disc: portal,
  // Its questions come close to health: what a participant wrote is not kept.
  youknow: [...portal, { id: 'no-free-text', clause: 'R13', ...byUser }],
  portal,
  mailchimp: [
    { id: 'everyone-has-ground', clause: 'R14', ...yearly },
    { id: 'no-contact-forms', clause: 'R7', ...yearly },
    { id: 'tip-only', clause: 'R15', ...yearly },
    { id: 'unsubscribed-gone', clause: 'R19', ...yearly },
    { id: 'clients-on-list', clause: 'R10', ...yearly },
    agreement,
  ],
  webinargeek: [
    { id: 'registrants-ground', clause: 'R14', ...yearly },
    { id: 'consent-field', clause: 'R14', ...yearly },
    { id: 'erased-there', clause: 'R16', ...yearly },
    agreement,
  ],
  'google-analytics': [
    { id: 'ga-agreement', clause: 'R18', ...yearly },
    {
      id: 'ga-benchmarking',
      clause: 'R18',
      ...yearly,
      names: { was: 'Benchmarking', now: 'Modeling contributions & business insights' },
    },
    {
      id: 'ga-specialists',
      clause: 'R18',
      ...yearly,
      names: { was: 'Account specialists', now: 'Recommendations for your business' },
    },
    { id: 'ga-sales', clause: 'R18', ...yearly, names: { was: 'Sales experts', now: null } },
    { id: 'ga-contact', clause: 'R18', ...yearly },
  ],
  versio: [agreement, { id: 'https', clause: 'R17', ...yearly }, { id: 'backups', clause: 'R12', ...yearly }],
  convident: [
    agreement,
    { id: 'https', clause: 'R17', ...yearly },
    { id: 'backups', clause: 'R12', ...yearly },
  ],
} as const satisfies Record<Tool, readonly Check[]>;

export type CheckId = (typeof checklists)[Tool][number]['id'];
export type ChecklistCheck = Check & { readonly id: CheckId };

export const checksOf = (tool: Tool): readonly ChecklistCheck[] => checklists[tool];
