import { type PanelKey, usePanelT } from '../../context';
import type { Strength, Weakness } from './strength';

/** Each weakness in a sentence. */
export const reasons: Readonly<Record<Weakness, PanelKey>> = {
  keys: 'strength.keys',
  repeat: 'strength.repeat',
  sequence: 'strength.sequence',
  date: 'strength.date',
  common: 'strength.common',
  word: 'strength.word',
  name: 'strength.name',
  own: 'strength.own',
  more: 'strength.more',
};

/** How hard it is to guess, and why not harder. Keeps its place while nothing is typed. */
export function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  const t = usePanelT();
  const says = strength?.weakness ? t(reasons[strength.weakness]) : strength && t('strength.enough');
  return (
    <div className="min-h-12" aria-live="polite">
      {strength && (
        <>
          <div className="flex gap-1" aria-hidden>
            {[1, 2, 3, 4].map((step) => (
              <span
                key={step}
                className={`h-1.5 flex-1 rounded-full ${step <= strength.score ? (strength.enough ? 'bg-ok' : 'bg-due') : 'bg-line'}`}
              />
            ))}
          </div>
          <p className={`mt-1 text-sm ${strength.enough ? 'text-ok' : 'text-due'}`}>{says}</p>
        </>
      )}
    </div>
  );
}
