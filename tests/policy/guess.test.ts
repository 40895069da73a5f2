import { describe, expect, test } from 'vitest';
import { type Guesses, guess } from '@/policy/guess';
import type { RetentionClass } from '@/policy/retention';
import type { Tool } from '@/policy/tool';
import { register } from './register';

const values = ({ class: klass, client, person, engagement }: Guesses) => [
  klass?.value ?? null,
  client?.value ?? null,
  person?.value ?? null,
  engagement?.value ?? null,
];

type Row = [string, RetentionClass | null, string | null, string | null, string | null];

describe('files in OneDrive', () => {
  test.each<Row>([
    // the report of a person
    ['DISC profiel Petra Voorbeeld.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['PetraVoorbeeld_DISC2026.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['petra-voorbeeld-drijfveren.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['petravoorbeeld.docx', null, 'zorg', 'petra', 'lead'],
    ['Voorbeeld, Petra - Werkenergieanalyse.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['WERKENERGIEANALYSE PETRA VOORBEELD.PDF', 'individual-report', 'zorg', 'petra', 'lead'],
    ['P. Voorbeeld DISC.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['P.A. Voorbeeld DISC.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['pvoorbeeld-disc.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['DISC rapport Voorbeeld.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['Petra Anna Voorbeeld Persoonlijke Stijl.pdf', 'individual-report', 'zorg', 'petra', 'lead'],
    ['Coachverslag Petra.docx', 'individual-report', 'zorg', 'petra', 'lead'],
    ['Uitslag timemanagement Petra Voorbeeld.xlsx', 'questionnaire-result', 'zorg', 'petra', 'lead'],
    ['Ingevulde vragenlijst S. v.d. Berg.pdf', 'questionnaire-result', 'zorg', 'sanne', 'lead'],
    ['Leiderschap 2026 - Petra Voorbeeld - intakeverslag.docx', 'individual-report', 'zorg', 'petra', 'lead'],
    ['Timemanagement najaar Petra Voorbeeld.pdf', 'questionnaire-result', 'zorg', 'petra', 'old'],
    // particles, accents, odd letters
    ['DISC Sanne van den Berg.pdf', 'individual-report', 'zorg', 'sanne', 'lead'],
    ['DISC Sanne Berg.pdf', 'individual-report', 'zorg', 'sanne', 'lead'],
    ['DISC Berg, Sanne van den.pdf', 'individual-report', 'zorg', 'sanne', 'lead'],
    ['DISC SannevandenBerg.pdf', 'individual-report', 'zorg', 'sanne', 'lead'],
    ['Drijfveren Zoe Muller.pdf', 'individual-report', 'bouw', 'zoe', 'hamer'],
    ['Drijfveren Zoe\u0308 Mu\u0308ller.pdf', 'individual-report', 'bouw', 'zoe', 'hamer'],
    ['Drijfveren IJsbrand Oster.pdf', 'individual-report', 'bouw', 'ijs', 'hamer'],
    ["DISC Mees 't Hart.pdf", 'individual-report', 'kpx', 'thart', null],
    ['DISC Mees Hart.pdf', 'individual-report', 'kpx', 'thart', null],
    ['DISC Anna Bakker.pdf', 'individual-report', 'twee', 'anna', null],
    ['DISC Anna Bakker-de Wit.pdf', 'individual-report', 'twee', 'anna', null],
    ['DISC A. de Wit.pdf', 'individual-report', 'twee', 'anna', null],
    ['DISC Karel Dubbeldam.pdf', 'individual-report', 'kpx', 'karel', null],
    // two who are called Jansen
    ['DISC Jansen.pdf', 'individual-report', null, null, null],
    ['DISC J. Jansen.pdf', 'individual-report', null, null, null],
    ['DISC Joke Jansen.pdf', 'individual-report', 'kpx', 'joke', null],
    ['DISC Jansen De Hamer.pdf', 'individual-report', 'bouw', null, 'hamer'],
    ['KPX DISC Jansen.pdf', 'individual-report', 'kpx', 'joke', null],
    // somebody else
    ['DISC R. Voorbeeld.pdf', 'individual-report', null, null, null],
    ['DISC Petra Anders.pdf', 'individual-report', null, null, null],
    ['DISC Onbekend Iemand.pdf', 'individual-report', null, null, null],
    ['Rapport.pdf', 'individual-report', null, null, null],
    ['Otto Rapport DISC.pdf', 'individual-report', 'twee', 'otto', null],
    // team advice, and what is about it
    ['Teamadvies Voorbeeld Zorg.pdf', 'team-advice', 'zorg', null, 'lead'],
    ['Adviesrapport team Stichting Voorbeeld Zorg.docx', 'team-advice', 'zorg', null, 'lead'],
    ['Team report Bouwbedrijf De Hamer.pdf', 'team-advice', 'bouw', null, 'hamer'],
    ['Factuur teamadvies Voorbeeld Zorg 2026-014.pdf', 'tax-record', 'zorg', null, null],
    // money
    ['Factuur 2026-0031 De Hamer BV.pdf', 'tax-record', 'bouw', null, null],
    ['verkoopfactuur_kpx.pdf', 'tax-record', 'kpx', null, null],
    ['Invoice 1204 KPX.pdf', 'tax-record', 'kpx', null, null],
    ['Offerte DISC training Adviesgroep Elan.docx', 'tax-record', 'twee', null, null],
    ['BTW aangifte Q3.xlsx', 'tax-record', null, null, null],
    ['Contract Bouwbedrijf de Hamer.pdf', 'tax-record', 'bouw', null, null],
    // the rest
    ['E-book Drijfveren in je werk.pdf', 'e-book', null, null, null],
    ['ebook-disc.pdf', 'e-book', null, null, null],
    ['Contactformulier website 12 mei.eml', 'contact-form', null, null, null],
    ['Brief aan KPX.docx', 'correspondence', 'kpx', null, null],
    ['Re afspraak.msg', 'correspondence', null, null, null],
    ['Vakantiefoto.jpg', null, null, null, null],
    ['Planning 2026.xlsx', null, null, null, null],
    ['', null, null, null, null],
  ])('%s', (name, ...expected) => {
    expect(values(guess({ site: 'onedrive', name }, register))).toEqual(expected);
  });
});

describe('reports in portals', () => {
  test.each<[string, Tool, string | null, string | null, Row extends [string, ...infer R] ? R : never]>([
    ['nothing but the site', 'disc', null, null, ['individual-report', null, null, null]],
    [
      'the person on the page',
      'youknow',
      null,
      'Mevr. S. van den Berg',
      ['individual-report', 'zorg', 'sanne', 'lead'],
    ],
    [
      'the page over the title',
      'disc',
      'Profiel Jan Jansen',
      'Zoë Müller',
      ['individual-report', 'bouw', 'zoe', 'hamer'],
    ],
    [
      'a page with a first name',
      'portal',
      'Resultaat',
      'Sanne',
      ['individual-report', 'zorg', 'sanne', 'lead'],
    ],
    ['a team’s report', 'disc', 'Teamrapport Voorbeeld Zorg', null, ['team-advice', 'zorg', null, 'lead']],
  ])('%s', (_, site, name, personText, expected) => {
    expect(values(guess({ site, name, personText }, register))).toEqual(expected);
  });
});
