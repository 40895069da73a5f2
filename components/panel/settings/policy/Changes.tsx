import { policyChanges } from '@/policy/policyChanges';
import { lastVersion, policyOn, withProposal } from '@/policy/versions';
import type { Proposal } from '@/storage/schema/policy';
import { usePanelT, useSurface } from '../../../context';
import { usePanel } from '../../PanelContext';
import { changeText } from './changeText';

/** In what a version differs from what would hold on its first day without it. */
export function Changes({ proposal }: { readonly proposal: Proposal }) {
  const t = usePanelT();
  const { language } = useSurface();
  const { versions } = usePanel().workspace;
  const before = policyOn(proposal.from, versions);
  const after = policyOn(
    proposal.from,
    withProposal(versions, { ...proposal, madeAt: lastVersion(versions).madeAt + 1 }),
  );
  const changes = policyChanges(before, after);
  return (
    <ul className="list-disc space-y-0.5 pl-5 text-sm">
      {changes.map((change) => {
        const text = changeText(change, { t, language, names: { ...before.names, ...after.names } });
        return <li key={text}>{text}</li>;
      })}
    </ul>
  );
}
