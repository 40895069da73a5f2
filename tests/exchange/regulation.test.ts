import { describe, expect, test } from 'vitest';
import { regulationPage } from '@/exchange/regulation/regulationPage';
import { regulationText } from '@/exchange/regulation/regulationText';
import { ruleText } from '@/exchange/regulation/ruleText';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { withOwnNames } from '@/locales/ownNames';
import { translator } from '@/locales/translate';
import { classesInUse } from '@/policy/classesInUse';
import { type Clause, clauses } from '@/policy/clauses';
import { termText } from '@/policy/overlay';
import { packIds, packOf } from '@/policy/packs';
import type { Policy } from '@/policy/policy';
import { policyFor } from '@/policy/regulation';
import type { RetentionClass } from '@/policy/retention';
import { sourceNames, sources } from '@/policy/sources';
import { sourceTexts } from '@/policy/sourceTexts';

const dictionaries = { nl, en };
const read = (policy: Policy, language: 'nl' | 'en' = 'nl') => {
  const messages = withOwnNames(dictionaries[language], policy.names, language);
  const t = translator<string>(language, messages);
  return { t, parts: regulationText(policy, { t, language }) };
};
const shipped = policyFor({});
const own = policyFor({
  terms: { 'individual-report': 3, 'own-1': 2, 'tax-record': 96 },
  own: {
    'own-1': {
      name: { nl: 'Sessie<b>verslag', en: 'Notes' },
      purpose: 'Om verder te gaan.',
      clause: 'R3',
      startsOn: 'delivered',
    },
  },
  off: ['e-book'],
  cloud: { correspondence: true },
  consent: { correspondence: true, 'individual-report': false },
  sources: { 'contact-form': ['newsletter'], webinar: [] },
  lead: { soon: 45, urgent: 10 },
});
const part = (policy: Policy, clause: Clause) => {
  const found = read(policy).parts.find((one) => one.clause === clause);
  if (!found) throw new Error(`${clause} is not in the regulation`);
  return found;
};
const saidIn = (policy: Policy, clause: Clause) =>
  part(policy, clause)
    .rules.map(({ name, says }) => `${name}: ${says}`)
    .join('\n');

describe.each(['nl', 'en'] as const)('the regulation in %s', (language) => {
  test('has every clause, in order, with its title and what it says', () => {
    const { parts } = read(shipped, language);
    expect(parts.map(({ clause }) => clause)).toEqual(Object.keys(clauses));
    for (const { clause, title, says } of parts) {
      expect(title).toBe(clauses[clause].title[language]);
      expect(says).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  test.each(packIds)('says every kind and every source of %s under its own clause, once', (pack) => {
    const policy = policyFor(packOf(pack).choices);
    const { t, parts } = read(policy, language);
    const rulesOf = (clause: Clause) => parts.find((one) => one.clause === clause)?.rules ?? [];
    for (const name of classesInUse(policy)) {
      const rule = policy.rules[name];
      const said = rulesOf(rule.clause).filter((one) => one.name === t(`class.${name}`));
      expect(said, name).toHaveLength(1);
      expect(said[0]?.says).toContain(ruleText(rule, t, language));
      expect(said[0]?.says).toContain(rule.purpose[language]);
    }
    for (const source of sourceNames) {
      const names = rulesOf(sources[source].clause).map(({ name }) => name);
      expect(names, source).toContain(sourceTexts[source][language]);
    }
    for (const { name, says } of parts.flatMap(({ rules }) => rules)) {
      expect(`${name} ${says}`, 'a text that is not there').not.toMatch(/\w\.\w+\.\w|\{\w+\}|undefined/);
    }
  });
});

describe('what a firm chose otherwise is what its regulation says', () => {
  test('its terms, its own kinds, their purpose; nothing of the term that they replace', () => {
    expect(saidIn(own, 'R3')).toMatch(/Individueel rapport: Hooguit 3 maanden na het einde/);
    expect(saidIn(own, 'R3')).toMatch(
      /Sessie<b>verslag: Hooguit 2 maanden na oplevering.*Om verder te gaan\./,
    );
    expect(`${part(own, 'R3').says} ${saidIn(own, 'R3')}`.replace(/Uitslag.*/, '')).not.toContain(
      '6 maanden',
    );
    expect(saidIn(own, 'R5')).toMatch(/Minstens 7 jaar en hooguit 8 jaar/);
  });
  test('a kind that is off is not in it', () => {
    expect(saidIn(shipped, 'R8')).toContain('E-book');
    expect(saidIn(own, 'R8')).not.toContain('E-book');
  });
  test('what may be in the cloud, and for what consent is needed', () => {
    expect(saidIn(shipped, 'R8')).toContain('In de cloud mogen staan: e-book.');
    expect(saidIn(own, 'R8')).toContain('In de cloud mogen staan: briefwisseling.');
    expect(saidIn(own, 'R2')).toBe('Toestemming is nodig voor: uitslag van een vragenlijst, briefwisseling.');
  });
  test('the channels of a source, and how far ahead the firm is told', () => {
    expect(saidIn(shipped, 'R7')).toContain('Geen enkel kanaal.');
    expect(saidIn(own, 'R7')).toContain('nieuwsbrief.');
    expect(saidIn(own, 'R14')).toMatch(/Aanmelding voor een webinar: Geen enkel kanaal\./);
    expect(saidIn(own, 'R12')).toContain('45 dagen voor de laatste dag, en nog eens vanaf 10 dagen');
  });
  test('the grounds of R11 and the categories of R13 are those that the register asks for', () => {
    expect(saidIn(shipped, 'R11').split('\n')).toHaveLength(3);
    expect(saidIn(shipped, 'R13')).toMatch(
      /geloof.*ras.*politiek.*gezondheid.*seksualiteit.*vakbond.*strafbare/,
    );
  });
});

describe('a clause’s own words', () => {
  // A clause names the term of the regulation as it is: it must be the term of its rule.
  test.each<[Clause, RetentionClass]>([
    ['R3', 'individual-report'],
    ['R3', 'questionnaire-result'],
    ['R4', 'team-advice'],
    ['R5', 'tax-record'],
  ])('%s says the term of %s', (clause, name) => {
    const term = termText(shipped.rules[name].atMost?.months ?? 0);
    expect(clauses[clause].text.nl).toContain(term.nl);
    expect(clauses[clause].text.en).toContain(term.en);
  });
  test('where a firm may choose a term, a place or a channel, the page does not say the regulation’s', () => {
    for (const { says } of read(shipped).parts) expect(says).not.toMatch(/\d+ (maand|jaar)/);
  });
});

test('as a file it loads and runs nothing, and what anybody typed stays text', () => {
  const { parts } = read(own);
  const title = 'Privacyreglement van <script>alert(1)</script>';
  const page = regulationPage({ language: 'nl', title, under: 'Versie 2', parts, foot: ['Einde & slot.'] });
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<b>|\son\w+=|src=/);
  expect(page).toContain('Sessie&lt;b&gt;verslag');
  for (const clause of Object.keys(clauses)) expect(page).toContain(`<section id="${clause}">`);
});
