import type { Channel, Source } from './sources';
import type { Texts } from './texts';

export const channelNames: Readonly<Record<Channel, Texts>> = {
  newsletter: { nl: 'nieuwsbrief', en: 'newsletter' },
  webinars: { nl: 'aankondiging van webinars', en: 'webinar announcements' },
  'weekly-tip': { nl: 'wekelijkse tip', en: 'weekly tip' },
};

export const sourceTexts: Readonly<Record<Source, Texts>> = {
  'quote-accepted': { nl: 'Akkoord met een offerte', en: 'Quote accepted' },
  webinar: { nl: 'Aanmelding voor een webinar', en: 'Webinar registration' },
  'e-book': { nl: 'Download van een e-book', en: 'E-book download' },
  'weekly-tip': { nl: 'Aanmelding voor de wekelijkse tip', en: 'Weekly tip sign-up' },
  'contact-form': { nl: 'Adres uit een contactformulier', en: 'Address from a contact form' },
  'opt-in': { nl: 'Eigen aanmelding voor een kanaal', en: 'Own sign-up for a channel' },
  none: { nl: 'Geen bron bekend', en: 'No source known' },
  unsubscribed: { nl: 'Afgemeld', en: 'Unsubscribed' },
};
