import type { Lead } from './lead';
import type { Policy } from './policy';
import { type RetentionClass, retentionClasses, type StartEvent } from './retention';
import { type Channel, type Source, sourceNames } from './sources';
import type { Texts } from './texts';

/** One thing in which a version differs from another. Terms are in months; null: none. */
export type PolicyChange =
  | { readonly what: 'on' | 'off'; readonly class: RetentionClass }
  | {
      readonly what: 'term';
      readonly class: RetentionClass;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly what: 'name'; readonly class: RetentionClass; readonly before: Texts; readonly after: Texts }
  /** Why a kind of the firm's own is kept, or by which clause. */
  | { readonly what: 'described'; readonly class: RetentionClass }
  | { readonly what: 'start'; readonly class: RetentionClass; readonly after: StartEvent }
  | {
      readonly what: 'cloud' | 'encryption' | 'consent';
      readonly class: RetentionClass;
      readonly after: boolean;
    }
  | { readonly what: 'source'; readonly source: Source; readonly after: readonly Channel[] }
  | { readonly what: 'lead'; readonly before: Lead; readonly after: Lead }
  | { readonly what: 'year'; readonly before: number; readonly after: number };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function ofClass(name: RetentionClass, before: Policy, after: Policy): PolicyChange[] {
  const [was, is] = [before.rules[name], after.rules[name]];
  const [usedBefore, usedAfter] = [!before.off.includes(name), !after.off.includes(name)];
  const changes: PolicyChange[] = [];
  const about = { class: name };
  if (usedBefore !== usedAfter) changes.push({ ...about, what: usedAfter ? 'on' : 'off' });
  // Of a kind that nobody uses there is nothing more to say.
  if (!usedAfter) return changes;
  const [called, calls] = [before.names[name], after.names[name]];
  if (called && calls && !same(called, calls))
    changes.push({ ...about, what: 'name', before: called, after: calls });
  if (usedBefore && was.startsOn !== is.startsOn)
    changes.push({ ...about, what: 'start', after: is.startsOn });
  if (usedBefore && (was.clause !== is.clause || !same(was.purpose, is.purpose)))
    changes.push({ ...about, what: 'described' });
  const [term, next] = [was.atMost?.months ?? null, is.atMost?.months ?? null];
  if (term !== next || (was.proposed && !is.proposed))
    changes.push({ ...about, what: 'term', before: term, after: next });
  const [stood, stands] = [was.places.includes('cloud'), is.places.includes('cloud')];
  if (stood !== stands) changes.push({ ...about, what: 'cloud', after: stands });
  if (was.needsEncryption !== is.needsEncryption)
    changes.push({ ...about, what: 'encryption', after: is.needsEncryption });
  if (was.needsConsent !== is.needsConsent)
    changes.push({ ...about, what: 'consent', after: is.needsConsent });
  return changes;
}

/** What changes from one policy to another, in the order of the kinds; empty when nothing does. */
export function policyChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  const changes = retentionClasses.flatMap((name) => ofClass(name, before, after));
  for (const source of sourceNames) {
    if (!same(before.sources[source], after.sources[source]))
      changes.push({ what: 'source', source, after: after.sources[source] });
  }
  if (!same(before.lead, after.lead)) changes.push({ what: 'lead', before: before.lead, after: after.lead });
  const [year, next] = [before.financialYearFirstMonth, after.financialYearFirstMonth];
  if (year !== next) changes.push({ what: 'year', before: year, after: next });
  return changes;
}
