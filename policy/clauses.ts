import type { Texts } from './texts';

type ClauseText = {
  readonly title: Texts;
  /** The clause in our own words, as the regulation is. */
  readonly text: Texts;
  /** The same without what a firm may choose otherwise (terms, places, channels): those are said by its own rules. */
  readonly principle?: Texts;
  /** Why no rule, finding or check watches over it yet; a test keeps this honest in both directions. */
  readonly notWatched?: string;
};

/** The firm's privacy regulation, clause by clause, in the order of its text. */
export const clauses = {
  R1: {
    title: { nl: 'Doel', en: 'Purpose' },
    text: {
      nl: 'Gegevens dienen alleen het doel waarvoor ze gekregen zijn.',
      en: 'Data serves only the purpose it was obtained for.',
    },
  },
  R2: {
    title: { nl: 'Klantgegevens en vragenlijsten', en: 'Client details and questionnaires' },
    text: {
      nl: 'Van een klant staan alleen de nodige gegevens in het register. Een vragenlijst mag na uitdrukkelijke toestemming.',
      en: 'Only the details needed are kept of a client. A questionnaire is used after explicit consent.',
    },
  },
  R3: {
    title: { nl: 'Persoonlijke rapporten en uitslagen', en: 'Personal reports and results' },
    text: {
      nl: 'Persoonlijke rapporten en uitslagen van vragenlijsten gaan uiterlijk 6 maanden na het einde van de training of coaching weg.',
      en: 'Personal reports and questionnaire results go at the latest 6 months after the training or coaching ended.',
    },
    principle: {
      nl: 'Persoonlijke rapporten en uitslagen van vragenlijsten blijven niet langer dan deelnemers erop terugkomen. De termijn loopt vanaf het einde van de training of coaching.',
      en: 'Personal reports and questionnaire results stay no longer than participants come back to them. The term runs from the end of the training or coaching.',
    },
  },
  R4: {
    title: { nl: 'Teamadvies', en: 'Team advice' },
    text: {
      nl: 'Een teamadvies blijft hooguit 1 jaar, versleuteld met een eigen wachtwoord.',
      en: 'A team advice stays at most 1 year, encrypted with a password of its own.',
    },
    principle: {
      nl: 'Een advies over een teamvraagstuk blijft niet langer dan deelnemers erop terugkomen.',
      en: 'An advice on a team question stays no longer than participants come back to it.',
    },
  },
  R5: {
    title: { nl: 'Belasting', en: 'Tax' },
    text: {
      nl: 'Gegevens voor de belasting blijven 7 jaar.',
      en: 'Data needed for tax stays 7 years.',
    },
    principle: {
      nl: 'Gegevens die nodig zijn voor de belasting blijven zo lang als de wet vraagt (artikel 52 AWR).',
      en: 'Data needed for tax stays as long as the law asks (Dutch tax law, AWR article 52).',
    },
  },
  R6: {
    title: { nl: 'Metingen in de nieuwsbrief', en: 'Measuring the newsletter' },
    text: {
      nl: 'De nieuwsbrief houdt bij wie opent en klikt. Daar is een commercieel belang voor, en bezwaar is mogelijk.',
      en: 'The newsletter records who opens and clicks, on the ground of commercial interest; one may object.',
    },
    notWatched: 'Belongs in the processing register, which comes later.',
  },
  R7: {
    title: { nl: 'Contactformulier', en: 'Contact form' },
    text: {
      nl: 'Een contactformulier dient alleen voor het eerste contact. Het adres gaat niet naar een mailinglijst.',
      en: 'A contact form serves the first contact only. The address goes onto no mailing list.',
    },
    principle: {
      nl: 'Een contactformulier dient voor het eerste contact.',
      en: 'A contact form serves the first contact.',
    },
  },
  R8: {
    title: { nl: 'De cloud', en: 'The cloud' },
    text: {
      nl: 'Alleen e-books staan in de cloud (OneDrive).',
      en: 'Only e-books are in the cloud (OneDrive).',
    },
    principle: {
      nl: 'In de cloud (OneDrive) staat alleen wat hier wordt genoemd.',
      en: 'Only what is named here is in the cloud (OneDrive).',
    },
  },
  R9: {
    title: { nl: 'Wachtwoorden', en: 'Passwords' },
    text: {
      nl: 'Computers en programma’s hebben een wachtwoord dat moeilijk te raden is.',
      en: 'Computers and programs have a password that is hard to guess.',
    },
    notWatched:
      'The register has a lock of its own, which refuses weak passphrases; the passwords of other tools cannot be seen.',
  },
  R10: {
    title: { nl: 'Offerte en mailinglijst', en: 'Quote and mailing list' },
    text: {
      nl: 'Wie akkoord gaat met een offerte, en de deelnemer, komt op de lijst voor nieuwsbrief en webinars.',
      en: 'Who accepts a quote, and the participant, goes onto the list for newsletter and webinars.',
    },
    principle: {
      nl: 'Een offerte zegt op welke lijst de aanvrager en de deelnemer komen als zij akkoord gaan.',
      en: 'A quote says onto which list the applicant and the participant go when they accept.',
    },
  },
  R11: {
    title: { nl: 'Derden', en: 'Third parties' },
    text: {
      nl: 'Niets gaat naar derden, behalve met toestemming, voor de opdracht, of omdat de wet het vraagt.',
      en: 'Nothing goes to third parties, except with consent, for the assignment, or because the law asks it.',
    },
  },
  R12: {
    title: { nl: 'Niet meer dan nodig', en: 'No more than needed' },
    text: {
      nl: 'Alleen wat wettelijk nodig is blijft bewaard.',
      en: 'Only what legal obligations need is kept.',
    },
  },
  R13: {
    title: { nl: 'Bijzondere gegevens', en: 'Special categories' },
    text: {
      nl: 'Geen gegevens over geloof, ras, politiek, gezondheid, seksualiteit, vakbond of strafbare feiten.',
      en: 'No data on belief, race, politics, health, sex life, union membership or offences.',
    },
  },
  R14: {
    title: { nl: 'Webinar en e-book', en: 'Webinar and e-book' },
    text: {
      nl: 'Een adres van een webinar of e-book dient voor de nieuwsbrief en nieuwe webinars, en gaat nooit naar anderen.',
      en: 'An address left for a webinar or e-book serves the newsletter and new webinars, and is never passed on.',
    },
    principle: {
      nl: 'Een adres van een webinar of e-book gaat nooit naar anderen. De grond is het commerciële belang van het bureau.',
      en: 'An address left for a webinar or e-book is never passed on. The ground is the firm’s commercial interest.',
    },
  },
  R15: {
    title: { nl: 'Wekelijkse tip', en: 'Weekly tip' },
    text: {
      nl: 'Wie zich aanmeldt voor de wekelijkse tip krijgt alleen de tip.',
      en: 'Who signs up for the weekly tip gets the tip only.',
    },
    principle: {
      nl: 'Wie zich aanmeldt voor de wekelijkse tip, krijgt niet meer dan hier staat.',
      en: 'Who signs up for the weekly tip gets no more than stands here.',
    },
  },
  R16: {
    title: { nl: 'Rechten van de deelnemer', en: 'Rights of the participant' },
    text: {
      nl: 'Een deelnemer mag stukken inzien, laten verbeteren of vernietigen. Dat gebeurt binnen 72 uur.',
      en: 'A participant may have documents shown, corrected or destroyed. That is done within 72 hours.',
    },
  },
  R17: {
    title: { nl: 'Veilige website', en: 'Safe website' },
    text: { nl: 'De website heeft een SSL-certificaat.', en: 'The website has an SSL certificate.' },
  },
  R18: {
    title: { nl: 'Google Analytics', en: 'Google Analytics' },
    text: {
      nl: 'Er is een overeenkomst, benchmarking en delen met specialisten staan uit, en Google heeft de contactgegevens.',
      en: 'There is an agreement, benchmarking and sharing with specialists are off, and Google has the contact details.',
    },
  },
  R19: {
    title: { nl: 'Afmelden', en: 'Unsubscribing' },
    text: {
      nl: 'Afmelden is makkelijk, met de link onder de nieuwsbrief.',
      en: 'Unsubscribing is easy, by the link under the newsletter.',
    },
  },
  R20: {
    title: { nl: 'Klachten', en: 'Complaints' },
    text: {
      nl: 'Klachten gaan naar het bureau of naar de Autoriteit Persoonsgegevens.',
      en: 'Complaints go to the firm or to the Autoriteit Persoonsgegevens.',
    },
    notWatched:
      'Nothing to watch: both stand in what is exported for a person and in the regulation to print.',
  },
  R21: {
    title: { nl: 'Datalek', en: 'Breach' },
    text: {
      nl: 'Bij een datalek kijkt binnen 72 uur een cyberexpert mee. Bij ernstige gevolgen horen de AP en de mensen het direct.',
      en: 'At a breach a cyber expert is called in within 72 hours. With serious consequences AP and people are told at once.',
    },
    notWatched: 'The breach register comes later.',
  },
  R22: {
    title: { nl: 'Verwerkers', en: 'Processors' },
    text: {
      nl: 'Met elke partij die gegevens verwerkt is er een overeenkomst.',
      en: 'There is an agreement with every party that processes data.',
    },
  },
} as const satisfies Record<`R${number}`, ClauseText>;

export type Clause = keyof typeof clauses;
