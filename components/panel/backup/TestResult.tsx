import { CircleCheck, Info } from 'lucide-react';
import type { ServiceOutput } from '@/storage/services/services';
import { type PanelKey, usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';

type Tested = ServiceOutput<'testBackup'>;

/** In the order in which it matters. */
const lines = [
  ['same', 'compare.same'],
  ['newer-here', 'compare.newerHere'],
  ['only-here', 'compare.onlyHere'],
  ['newer-there', 'compare.newerThere'],
  ['only-there', 'compare.onlyThere'],
  ['erased-here', 'compare.erasedHere'],
] as const satisfies readonly (readonly [keyof Tested['found'], PanelKey])[];

type Props = { readonly tested: Tested; readonly onClose: () => void };

/** It opens and is whole; and how it compares with the register of now, client by client. */
export function TestResult({ tested, onClose }: Props) {
  const t = usePanelT();
  const { ours, found } = tested;
  return (
    <div>
      <p className="flex items-start gap-2 font-medium text-ok" role="status">
        <CircleCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
        {t('compare.good')}
      </p>
      {!ours && (
        <p className="mt-3 flex items-start gap-2 rounded-lg bg-due-soft px-3 py-2 text-due">
          <Info className="mt-0.5 size-5 shrink-0" aria-hidden />
          {t('compare.notOurs')}
        </p>
      )}
      <h3 className="mt-4 mb-1 font-semibold">{t('compare.title')}</h3>
      <ul className="divide-y divide-line">
        {lines
          .filter(([name]) => name === 'same' || found[name].count > 0)
          .map(([name, label]) => (
            <li key={name} className="py-2">
              <p className="tabular-nums">{t(label, { count: found[name].count })}</p>
              {found[name].names.length > 0 && (
                <p className="text-sm text-muted">{found[name].names.join(', ')}</p>
              )}
            </li>
          ))}
      </ul>
      {tested.firm !== 'same' && <p className="border-t border-line py-2">{t('compare.firm')}</p>}
      <Actions>
        <Button look="primary" onClick={onClose}>
          {t('close')}
        </Button>
      </Actions>
    </div>
  );
}
