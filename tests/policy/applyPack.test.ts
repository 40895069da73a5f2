import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPack } from '@/policy/applyPack';
import { classesInUse } from '@/policy/classesInUse';
import { noChoices, type OwnKind, type PolicyChoices } from '@/policy/noChoices';
import { packIds, packOf } from '@/policy/packs';
import { policyFor } from '@/policy/regulation';
import { isOwnClass, retentionClasses } from '@/policy/retention';

const slots = retentionClasses.filter(isOwnClass);
const kind = (nl: string): OwnKind => ({
  name: { nl, en: nl },
  purpose: '',
  clause: 'R12',
  startsOn: 'received',
});
const firm = (own: PolicyChoices['own'], more: Partial<PolicyChoices> = {}): PolicyChoices => ({
  ...noChoices,
  own,
  ...more,
});

describe('a pack', () => {
  test.each(packIds)('%s for a firm that chose nothing is the pack itself', (pack) => {
    expect(applyPack(pack, noChoices)).toEqual(packOf(pack).choices);
  });
  test('takes free slots, and leaves the firm’s own kinds what they are, switched off', () => {
    const now = firm({ 'own-1': kind('Dagboek') }, { terms: { 'own-1': 9, other: 48 } });
    const made = applyPack('trainer', now);
    expect(made.own).toMatchObject({
      'own-1': { name: { nl: 'Dagboek' } },
      'own-2': { name: { nl: 'Evaluatieformulier' } },
      'own-3': { name: { nl: 'Presentielijst' } },
    });
    expect(made.terms).toMatchObject({ 'own-1': 9, 'own-2': 6, 'own-3': 24, other: 12 });
    expect(made.off).toEqual(['team-advice', 'own-1']);
  });
  test('uses the slot of a kind that is called the same', () => {
    const now = firm({ 'own-2': kind('Sessieverslag') }, { terms: { 'own-2': 1 } });
    const made = applyPack('coach', now);
    expect(Object.keys(made.own)).toEqual(['own-2']);
    expect(made.terms['own-2']).toBe(6);
    expect(made.off).toEqual(['team-advice']);
  });
  test('without a free slot does without its kinds, and the firm’s year stays', () => {
    const full = Object.fromEntries(slots.map((slot) => [slot, kind(slot)]));
    const made = applyPack('adviser', firm(full, { financialYearFirstMonth: 7 }));
    expect(Object.keys(made.own)).toEqual(slots);
    expect(made.financialYearFirstMonth).toBe(7);
    expect(classesInUse(policyFor(made)).some(isOwnClass)).toBe(false);
  });
  test('one after the other, in any order: a slot never becomes another kind', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...packIds), { maxLength: 8 }), (order) => {
        let now = firm({ 'own-3': kind('Dagboek') });
        for (const pack of order) {
          const next = applyPack(pack, now);
          for (const slot of slots) {
            const before = now.own[slot];
            if (before) expect(next.own[slot]?.name).toEqual(before.name);
          }
          now = next;
        }
      }),
    );
  });
});
