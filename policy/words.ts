import type { RetentionClass } from './retention';
import type { Tool } from './tool';

type Words = {
  readonly class: RetentionClass;
  readonly confidence: number;
  /** Folded words, several for a phrase. `factuur*` begins with it, `*rapport` ends with it (Dutch compounds). */
  readonly words: readonly string[];
};

/**
 * Words in a file's name that tell its class; the most confident one wins, the first on a tie. What a paper is
 * (an invoice) stands above what it is about (a DISC training).
 */
export const classWords: readonly Words[] = [
  {
    class: 'tax-record',
    confidence: 0.92,
    words: [
      'factuur*',
      '*factuur',
      '*facturen',
      'facturen',
      'invoice*',
      'creditnota*',
      'credit note',
      'btw*',
      'vat return',
      'belasting*',
      'jaarrekening*',
      'jaarrapport*',
      'grootboek*',
      'bankafschrift*',
      'kassabon*',
      'bonnetje*',
      'receipt*',
    ],
  },
  {
    class: 'e-book',
    confidence: 0.9,
    words: ['e book', 'e books', 'ebook*', 'e boek', 'e boeken', 'eboek*'],
  },
  {
    class: 'contact-form',
    confidence: 0.88,
    words: ['contactformulier*', 'contactverzoek*', 'contactaanvraag*', 'contact form', 'contact request'],
  },
  {
    class: 'team-advice',
    confidence: 0.87,
    words: ['teamadvies*', 'team advies', 'adviesrapport*', 'teamrapport*', 'teamanalyse*', 'teamprofiel*'],
  },
  {
    class: 'team-advice',
    confidence: 0.87,
    words: [
      'team advice',
      'team report',
      'team rapport',
      'teamscan*',
      'team scan',
      'team analyse',
      'team disc',
    ],
  },
  {
    class: 'tax-record',
    confidence: 0.85,
    words: [
      'offerte*',
      '*offerte',
      'quotation*',
      'opdrachtbevestiging*',
      'overeenkomst',
      'opdrachtovereenkomst*',
      'coachovereenkomst*',
      'contract',
      'declaratie*',
    ],
  },
  {
    class: 'questionnaire-result',
    confidence: 0.84,
    words: [
      'vragenlijst*',
      '*vragenlijst',
      'uitslag*',
      'antwoorden',
      'zelftest*',
      'testresultaat*',
      'testresultaten*',
      'questionnaire*',
      'test results',
    ],
  },
  {
    class: 'individual-report',
    confidence: 0.82,
    words: [
      'werkenergieanalyse*',
      'werk energie analyse',
      'werkenergie*',
      'persoonlijke stijl',
      'persoonlijkheidsprofiel*',
      'persoonlijk profiel',
      'personal profile',
      'personal style',
      'kernpatroon',
      'gewenst patroon',
      'basisstijl*',
      'individueel rapport',
      'persoonlijk rapport',
      'individual report',
      'eq i',
    ],
  },
  {
    class: 'individual-report',
    confidence: 0.75,
    words: [
      'disc*',
      'youknow',
      'drijfveren*',
      'persoonlijke waarden',
      'driving forces',
      'motivators',
      'persolog*',
      'coachverslag*',
      'coachingsverslag*',
      'coachingsrapport*',
      'intakeverslag*',
      'gespreksverslag*',
      'reflectieverslag*',
    ],
  },
  {
    class: 'questionnaire-result',
    confidence: 0.6,
    words: ['timemanagement', 'time management', 'persoonlijkheid*', 'personality'],
  },
  {
    class: 'correspondence',
    confidence: 0.6,
    words: [
      'brief',
      'brieven',
      'correspondentie*',
      'correspondence',
      'letter',
      'mailwisseling*',
      'eml',
      'msg',
    ],
  },
  {
    class: 'individual-report',
    confidence: 0.5,
    words: ['*rapport', 'rapport', 'rapportage*', '*rapportage', 'report'],
  },
];

/** What a report on this site's pages usually is, when its name says nothing. */
export const classOfSite: Readonly<Partial<Record<Tool, { class: RetentionClass; confidence: number }>>> = {
  disc: { class: 'individual-report', confidence: 0.8 },
  youknow: { class: 'individual-report', confidence: 0.8 },
  portal: { class: 'individual-report', confidence: 0.7 },
};
