import type { Policy } from '@/policy/policy';
import { type Status, statusOf } from '@/policy/status';
import type { DocumentRow } from '@/storage/rows';
import { useSurface } from '../context';

/** Facts are stored, verdicts are derived: what a row is today, by the policy in force. */
export function useStatus(document: DocumentRow, policy: Policy): Status {
  const { today } = useSurface();
  return statusOf(document, today, policy).status;
}
