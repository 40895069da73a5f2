import type { Texts } from '../texts';

/** The special categories of R13 (GDPR art. 9 and 10), and the regulation's own "unlawful or troublesome conduct". */
export const specialCategories = {
  belief: { nl: 'geloof of levensovertuiging', en: 'religion or belief' },
  race: { nl: 'ras of afkomst', en: 'race or ethnic origin' },
  politics: { nl: 'politieke voorkeur', en: 'political views' },
  health: { nl: 'gezondheid', en: 'health' },
  'sex life': { nl: 'seksualiteit', en: 'sex life' },
  union: { nl: 'lidmaatschap van een vakbond', en: 'union membership' },
  criminal: { nl: 'strafbare feiten', en: 'criminal offences' },
  conduct: { nl: 'onrechtmatig of hinderlijk gedrag', en: 'unlawful or troublesome conduct' },
} as const satisfies Record<string, Texts>;

export type SpecialCategory = keyof typeof specialCategories;
