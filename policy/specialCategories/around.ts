/** Whoever is spoken of: with one of these near it, a word says something of a person. */
export const persons: ReadonlySet<string> = new Set(
  (
    'hij zij ze hem haar ik mijn heeft had lijdt leed kreeg krijgt sinds vanwege wegens vertelde vertelt meldde meldt ' +
    'he she him her his i my has had suffers suffered because told'
  ).split(' '),
);

/** It is about the subject, not about somebody, when one of these stands in the same part of the sentence. */
export const topics: ReadonlySet<string> = new Set(
  (
    'training trainingen workshop workshops cursus cursussen opleiding beleid preventie protocol procedure richtlijn ' +
    'handboek werkboek boek ebook webinar webinars presentatie lezing module thema artikel blog nieuwsbrief campagne ' +
    'congres symposium programma theorie voorlichting wet wetgeving verzekering polis regeling statistiek cijfers ' +
    'vragenlijst test scan schaal checklist sjabloon template format flyer brochure folder factsheet sheets slides ' +
    'reader gedragscode onderzoek boekbespreking integriteit omgaan herkennen voorkomen bespreekbaar ' +
    'course courses policy prevention book article talk awareness insurance law guideline guidelines programme ' +
    'program campaign conference study statistics questionnaire scale workbook handout coping recognising'
  ).split(' '),
);
/** The same as the end of a longer word: "burn-outpreventie", "verzuimbeleid". */
export const topicEndings = [
  'beleid',
  'preventie',
  'protocol',
  'training',
  'workshop',
  'verzekering',
] as const;

/** Beside the word: a job or somebody's calling, which says nothing of the one who has it. */
export const roles: ReadonlySet<string> = new Set(
  (
    'coach arts advocaat jurist therapeut psycholoog verpleegkundige specialist adviseur consulent docent trainer ' +
    'bestuurder beleidsmedewerker verslaggever journalist onderzoeker rechter officier deskundige ' +
    'nurse doctor lawyer therapist psychologist reporter journalist researcher judge officer consultant specialist'
  ).split(' '),
);

/** Beside the word: an organisation that is called so. */
export const organisations: ReadonlySet<string> = new Set(
  (
    'stichting vereniging instituut fonds bv nv vof federatie platform kliniek centrum zakelijk gemeente school ' +
    'basisschool scholengroep fractie foundation association institute ltd inc clinic centre center fellowship'
  ).split(' '),
);
export const organisationEndings = [
  'centrum',
  'stichting',
  'vereniging',
  'kliniek',
  'fonds',
  'instituut',
] as const;

/** What the words mean otherwise: these are taken out before anything is looked for. */
export const otherwise: readonly string[] = [
  'blind vertrouwen',
  'blinde vlek',
  'in|de overgang naar',
  'european union member*',
  'student|credit union',
  'visual|teaching|hearing aids',
  'homo sapiens|universalis|ludens',
  'zwart wit',
  'geen vog nodig',
  'non alcoholic',
  'verslaafd aan ~ werk|koffie|telefoon|sport|chocola',
  'addicted to ~ work|coffee|phone',
  'vast contract|dienstverband|bedrag|team',
];
