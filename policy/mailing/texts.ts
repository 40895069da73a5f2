import { sourceTexts } from '../sourceTexts';
import type { Texts } from '../texts';
import type { EvidenceSource } from './channels';

/** What each kind of evidence is called. */
export const evidenceTexts: Readonly<Record<EvidenceSource, Texts>> = {
  'quote-accepted': sourceTexts['quote-accepted'],
  webinar: sourceTexts.webinar,
  'e-book': sourceTexts['e-book'],
  'weekly-tip': sourceTexts['weekly-tip'],
  'contact-form': sourceTexts['contact-form'],
  'opt-in': sourceTexts['opt-in'],
  unsubscribe: sourceTexts.unsubscribed,
  objection: { nl: 'Bezwaar gemaakt', en: 'Objected' },
};
