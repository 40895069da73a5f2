import type { HoldRow } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { holdEnd } from './facts';

/** Why it is on hold, until when, and who said so. */
export function HoldText({ hold }: { readonly hold: HoldRow }) {
  const t = useT();
  const { language } = useSurface();
  return (
    <p className="text-sm">
      <span className="font-medium">{hold.reason}</span>
      {' · '}
      {holdEnd(hold.until, t, language)}
      {hold.owner && <> · {t('hold.by', { owner: hold.owner })}</>}
    </p>
  );
}
