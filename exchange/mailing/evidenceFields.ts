import { folded } from '../import/guessMapping';

/** What a column of a file with evidence can be. */
export const evidenceFields = [
  'address',
  'moment',
  /** A tick: empty, 0, "no" or "Not Checked" is none. */
  'consent',
  'wording',
  'form',
  'page',
  /** Signed up, waiting, or left; as a tool writes it. */
  'status',
] as const;
export type EvidenceField = (typeof evidenceFields)[number];
export type EvidenceMapping = readonly (EvidenceField | null)[];

export const isEvidenceField = (name: string): name is EvidenceField =>
  (evidenceFields as readonly string[]).includes(name);

/** What exports of forms, in both languages, call it; the first that stands in the header counts. */
const words: Readonly<Record<EvidenceField, readonly string[]>> = {
  address: [
    'email_address',
    'e-mail',
    'email',
    'e-mailadres',
    'mailadres',
    'e-mail address',
    'email (enter email)',
    'your-email',
  ],
  moment: [
    'entry date',
    'datum inzending',
    'invoerdatum',
    'form_date',
    'datetime',
    'date',
    'datum',
    'aangemeld op',
    'registered at',
    'created_at',
    'date created',
  ],
  consent: ['toestemming (consent)', 'consent', 'toestemming', 'acceptance', 'akkoord', 'consent (consent)'],
  wording: ['toestemming (text)', 'consent (text)', 'tekst', 'wording'],
  form: ['form_id', 'formulier', 'form', 'channel'],
  page: ['source url', 'bron url', 'bron-url', 'source', 'pagina', 'page'],
  status: ['abonnement', 'subscription', 'status'],
};

const fieldOf = new Map(
  Object.entries(words).flatMap(([field, all]) => all.map((word) => [folded(word), field] as const)),
);

/** How many of these cells are words that head a column. */
export const evidenceHeaders = (cells: readonly string[]): number =>
  cells.filter((cell) => fieldOf.has(folded(cell))).length;

/** What each column is, by its header; no two are the same. CFDB7's `Status` is whether somebody read it. */
export function guessEvidence(headers: readonly string[]): EvidenceMapping {
  const taken = new Set<string>();
  const isRead = headers.some((header) => folded(header) === folded('Form_id'));
  return headers.map((header) => {
    const field = fieldOf.get(folded(header));
    if (!field || taken.has(field) || (field === 'status' && isRead)) return null;
    taken.add(field);
    return isEvidenceField(field) ? field : null;
  });
}

/** Where a file comes from, by what stands in its header: shown, and put down with what is read in it. */
export type EvidenceTool = 'gravity-forms' | 'flamingo' | 'cfdb7' | 'mc4wp' | 'webinargeek' | null;

export function toolOf(headers: readonly string[], name: string): EvidenceTool {
  const has = (...all: readonly string[]) =>
    all.every((one) => headers.some((header) => folded(header) === folded(one)));
  if (has('list_id', 'email_address', 'datetime')) return 'mc4wp';
  if (has('Form_id', 'Form_date')) return 'cfdb7';
  if (has('Entry Id', 'Entry Date') || has('Entry Id', 'Source Url')) return 'gravity-forms';
  if (/flamingo-inbound/i.test(name)) return 'flamingo';
  return /webinargeek/i.test(name) ? 'webinargeek' : null;
}
