import type { PolicyChoices } from './noChoices';
import { type PackId, packOf } from './packs';
import { isOwnClass, type OwnClass, retentionClasses } from './retention';

const slots = retentionClasses.filter(isOwnClass);

/**
 * A pack's choices in the place of the firm's. Kinds of its own that the firm has made already keep their slot, with
 * what was chosen for them, and are switched off: documents may be of such a kind, and must not become another one.
 * What no slot is free for is left out.
 */
export function applyPack(pack: PackId, now: PolicyChoices): PolicyChoices {
  const { choices } = packOf(pack);
  const placed = new Map<OwnClass, OwnClass>();
  for (const slot of slots) {
    const kind = choices.own[slot];
    if (!kind) continue;
    const same = slots.find((one) => now.own[one]?.name.nl === kind.name.nl);
    const free = slots.find((one) => !now.own[one] && !Array.from(placed.values()).includes(one));
    const place = same ?? free;
    if (place) placed.set(slot, place);
  }
  const used = Array.from(placed.values());
  const kept = slots.filter((slot) => now.own[slot]);

  /** The firm's for the kinds that it keeps, the pack's for all others, each in the slot that it has here. */
  const merged = <T>(
    own: Readonly<Partial<Record<string, T>>>,
    packed: Readonly<Partial<Record<string, T>>>,
  ): Readonly<Partial<Record<string, T>>> =>
    Object.fromEntries([
      ...kept.flatMap((slot): [string, T][] => (own[slot] === undefined ? [] : [[slot, own[slot]]])),
      ...retentionClasses.flatMap((name): [string, T][] => {
        const value = packed[name];
        const place = isOwnClass(name) ? placed.get(name) : name;
        return value === undefined || !place ? [] : [[place, value]];
      }),
    ]);

  return {
    ...choices,
    own: merged(now.own, choices.own),
    terms: merged(now.terms, choices.terms),
    cloud: merged(now.cloud, choices.cloud),
    encryption: merged(now.encryption, choices.encryption),
    consent: merged(now.consent, choices.consent),
    off: [...choices.off, ...kept.filter((slot) => !used.includes(slot))],
    // The year is a fact of the firm, no choice of a pack.
    financialYearFirstMonth: now.financialYearFirstMonth,
  };
}
