import type { SelfCheck } from '@/policy/selfCheck';
import { usePanelT } from '../../../context';

/**
 * What a check found wrong, by number, and what to do about it. A dossier that doesn't open can't be brought back by
 * going to an earlier moment, for that is an edit of what stands here: a backup can.
 */
export function Wrong({ check: { damaged, differing, countersAgree } }: { readonly check: SelfCheck }) {
  const t = usePanelT();
  return (
    <ul className="mb-2 flex flex-col gap-2 text-sm">
      {damaged > 0 && <li>{t('check.wrong.damaged', { count: damaged })}</li>}
      {differing > 0 && <li>{t('check.wrong.differing', { count: differing })}</li>}
      {!countersAgree && <li>{t('check.wrong.counters')}</li>}
    </ul>
  );
}
