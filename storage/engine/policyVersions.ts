import { isDay } from '@/policy/calendar';
import { readChoices } from '@/policy/choices';
import { isPackId } from '@/policy/packs';
import { inOrder, type PolicyVersion, type PolicyVersions } from '@/policy/versions';

type Stored = Readonly<Record<string, unknown>>;

/** A version as it stands in the workspace document; null: not one. */
function readVersion(id: string, value: unknown): Omit<PolicyVersion, 'number'> | null {
  if (typeof value !== 'object' || value === null) return null;
  const { from, madeAt, pack, choices } = value as Stored;
  if (typeof from !== 'string' || !isDay(from)) return null;
  return {
    id,
    from,
    madeAt: typeof madeAt === 'number' ? madeAt : 0,
    pack: isPackId(pack) ? pack : null,
    choices: readChoices(choices),
  };
}

/**
 * The firm's versions of its policy. The first is what the settings say: before there were versions a firm's terms and
 * its financial year stood there, and they hold until a version begins.
 */
export function policyVersions(settings: Stored, terms: Stored, policies: Stored): PolicyVersions {
  const { financialYearFirstMonth } = settings;
  const first = {
    id: '',
    from: null,
    madeAt: 0,
    pack: null,
    choices: readChoices({ terms, financialYearFirstMonth }),
  };
  const others = Object.entries(policies).flatMap(([id, value]) => readVersion(id, value) ?? []);
  return inOrder(first, others);
}
