import { policyChanges } from '@/policy/policyChanges';
import { lastVersion, policyOn, withProposal } from '@/policy/versions';
import type { Proposal } from '@/storage/schema/policy';
import { usePanelT, useSurface } from '../../../context';
import { usePanel } from '../../PanelContext';
import { changeText } from './changeText';

/** In what a version differs from what would hold on its first day without it, a sentence each. */
export function useChanges(proposal: Proposal): readonly string[] {
  const t = usePanelT();
  const { language } = useSurface();
  const { versions } = usePanel().workspace;
  const proposed = withProposal(versions, { ...proposal, madeAt: lastVersion(versions).madeAt + 1 });
  const [before, after] = [policyOn(proposal.from, versions), policyOn(proposal.from, proposed)];
  const names = { ...before.names, ...after.names };
  return policyChanges(before, after).map((change) => changeText(change, { t, language, names }));
}

export function Changes({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="list-disc space-y-0.5 pl-5 text-sm">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
