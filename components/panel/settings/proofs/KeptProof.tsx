import { useState } from 'react';
import type { ServiceOutput } from '@/storage/services/services';
import { type PanelKey, usePanelT, useSurface } from '../../../context';
import { errorText } from '../../../kit/commandErrors';
import { FilesField } from '../../../kit/FilesField';
import { Section } from '../../Section';

type CheckedCertificate = ServiceOutput<'checkCertificates'>[number];

/** Certificates of many years fit in this; a file that is larger is something else. */
const MOST_BYTES = 32 * 1024 * 1024;
const answers: readonly (readonly [CheckedCertificate['is'], PanelKey])[] = [
  ['kept', 'kept-proof.kept'],
  ['made-here', 'kept-proof.made-here'],
  ['false', 'kept-proof.false'],
];

/** A certificate that was saved elsewhere, against the log: it shows what putting the whole register back would hide. */
export function KeptProof() {
  const t = usePanelT();
  const { ask } = useSurface();
  const [checked, setChecked] = useState<readonly CheckedCertificate[]>([]);
  const [error, setError] = useState<string | undefined>();
  const check = async (chosen: File | null) => {
    setChecked([]);
    setError(undefined);
    if (!chosen) return;
    const file = chosen.size > MOST_BYTES ? null : await chosen.text().then(parsed, () => null);
    // Its shape is checked by the engine: that has zod.
    const result = file === null ? null : await ask('checkCertificates', { file });
    if (!result || (!result.ok && result.error.type === 'InvalidInput')) setError(t('kept-proof.notOurs'));
    else if (!result.ok) setError(errorText(t, result.error));
    else setChecked(result.value);
  };
  return (
    <Section title={t('kept-proof')}>
      <div className="card flex flex-col gap-3 p-4">
        <p className="text-sm text-muted">{t('kept-proof.says')}</p>
        <FilesField
          label={t('kept-proof.file')}
          accept=".json,application/json"
          onChange={([file = null]) => void check(file)}
          error={error}
        />
        <div role="status" className="flex flex-col gap-1">
          {answers.map(([is, says]) => {
            const count = checked.filter((one) => one.is === is).length;
            if (count === 0) return null;
            return (
              <p key={is} className={is === 'kept' ? 'font-medium text-ok' : 'font-medium text-due'}>
                {t(says, { count })}
              </p>
            );
          })}
        </div>
      </div>
    </Section>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
