import type { Day } from './calendar';
import type { PolicyChoices } from './noChoices';
import { overlay } from './overlay';
import type { PackId } from './packs';
import type { Policy } from './policy';
import { regulationOn, regulations } from './regulation';

/** The firm's policy is a list of versions: each holds from its first day until that of the next one. */
export type PolicyVersion = {
  /** Empty for the first: the settings as they were before there were versions. */
  readonly id: string;
  /** 1 for the first. */
  readonly number: number;
  /** Null: from the beginning. */
  readonly from: Day | null;
  /** When it was accepted, in milliseconds since 1970. */
  readonly madeAt: number;
  /** The starter pack it was made from. */
  readonly pack: PackId | null;
  readonly choices: PolicyChoices;
};
export type PolicyVersions = readonly [PolicyVersion, ...PolicyVersion[]];

type Unnumbered = Omit<PolicyVersion, 'number'>;

/**
 * Versions in the order of their first days; of two with the same first day the one that was accepted later holds, on
 * every device the same.
 */
export function inOrder(first: Unnumbered, others: readonly Unnumbered[]): PolicyVersions {
  const sorted = others.toSorted(
    (a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.madeAt - b.madeAt || a.id.localeCompare(b.id),
  );
  return [{ ...first, number: 1 }, ...sorted.map((one, at) => ({ ...one, number: at + 2 }))];
}

/** The versions with one more, as they would be once it is accepted. */
export const withProposal = (
  [first, ...others]: PolicyVersions,
  proposal: Omit<Unnumbered, 'id'>,
): PolicyVersions => inOrder(first, [...others, { ...proposal, id: 'proposal' }]);

/** The last one that was accepted: what a new version starts from, and before which none may begin. */
export const lastVersion = (versions: PolicyVersions): PolicyVersion => versions.at(-1) ?? versions[0];

/** The version that holds on a day. */
export const versionOn = (day: Day, versions: PolicyVersions): PolicyVersion =>
  versions.findLast(({ from }) => from === null || from <= day) ?? versions[0];

/** The policy in force on a day: the regulation of that day, and the firm's version of that day laid over it. */
export function policyOn(day: Day, versions: PolicyVersions): Policy {
  const regulation = regulationOn(day);
  const { number, from, choices } = versionOn(day, versions);
  return {
    version: number,
    from: from && from > regulation.from ? from : regulation.from,
    ...overlay(regulation.rules, choices),
  };
}

/** The first day after this one on which another version or another regulation begins; null: none is planned. */
export function nextChange(day: Day, versions: PolicyVersions): Day | null {
  const days = [...versions, ...regulations].flatMap(({ from }) => (from && from > day ? [from] : []));
  return days.toSorted()[0] ?? null;
}
