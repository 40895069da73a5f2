import { type Day, endOfTerm } from '../calendar';
import type { EvidenceEvent } from './evidence';
import type { Ground } from './grounds';
import { earliest } from './moments';

/**
 * How strong a ground is by law, apart from what the firm's regulation says. Not legal advice: it names what an
 * authority would ask for. Strongest first.
 */
export const strengths = [
  'consent-with-proof',
  'customer-complete',
  'customer-incomplete',
  'regulation-only',
  'none',
] as const;
export type Strength = (typeof strengths)[number];

/** What would have to be known for a stronger one. */
export type Missing = 'consent' | 'moment' | 'wording' | 'where' | 'sale' | 'product' | 'could-refuse';

export type StrengthOfGround = {
  readonly strength: Strength;
  readonly missing: readonly Missing[];
};

const isKnown = ({ tool, form, page, file }: EvidenceEvent['from']): boolean =>
  [tool, form, page, file].some((where) => where !== null && where.trim() !== '');

/** Consent has to be shown (GDPR art. 7(1)): when, to which words, and where. */
function consent({ moment, wording, from }: EvidenceEvent): StrengthOfGround {
  const missing: Missing[] = [
    ...(earliest(moment) ? [] : (['moment'] as const)),
    ...(wording?.trim() ? [] : (['wording'] as const)),
    ...(isKnown(from) ? [] : (['where'] as const)),
  ];
  return { strength: missing.length === 0 ? 'consent-with-proof' : 'regulation-only', missing };
}

/** A customer may be mailed about the like of what was bought, if he could refuse (Telecommunicatiewet art. 11.7). */
function customer({ sale }: EvidenceEvent): StrengthOfGround {
  const missing: Missing[] = [
    ...(sale?.sale ? [] : (['sale'] as const)),
    ...(sale?.product?.trim() ? [] : (['product'] as const)),
    ...(sale?.couldRefuse ? [] : (['could-refuse'] as const)),
  ];
  return { strength: missing.length === 0 ? 'customer-complete' : 'customer-incomplete', missing };
}

function strengthOfOne(event: EvidenceEvent): StrengthOfGround {
  const { source, sale } = event;
  // Whoever signs up for the tip asks for the tip.
  if (source === 'opt-in' || source === 'weekly-tip') return consent(event);
  const isCustomer = sale?.sale ?? source === 'quote-accepted';
  return isCustomer ? customer(event) : { strength: 'regulation-only', missing: ['consent'] };
}

/** That of the strongest evidence it rests on, with the least that is missing. */
export function strengthOf({ state, because }: Ground): StrengthOfGround {
  if (state !== 'yes') return { strength: 'none', missing: [] };
  const [best] = because
    .map(strengthOfOne)
    .toSorted(
      (a, b) =>
        strengths.indexOf(a.strength) - strengths.indexOf(b.strength) || a.missing.length - b.missing.length,
    );
  return best ?? { strength: 'none', missing: [] };
}

/**
 * The last day on which a ground counts as confirmed, when the firm asks for that (`months`; null: it doesn't). Null:
 * never, or its day is not known.
 */
export function confirmBy({ state, because }: Ground, months: number | null): Day | null {
  if (state !== 'yes' || months === null) return null;
  const days = because.flatMap(({ moment }) => earliest(moment) ?? []).toSorted();
  const last = days.at(-1);
  return last ? endOfTerm(last, { months }, 'down') : null;
}
