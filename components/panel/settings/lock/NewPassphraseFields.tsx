import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { PassphraseField } from '../../../kit/PassphraseField';
import { StrengthMeter } from '../../passphrase/StrengthMeter';
import type { NewPassphrase } from './useNewPassphrase';

type Props = { readonly fresh: NewPassphrase; readonly label: string };

export function NewPassphraseFields({ fresh, label }: Props) {
  const t = usePanelT();
  const { passphrase, again, type, strength, errors, made, make } = fresh;
  return (
    <>
      <div>
        <PassphraseField
          label={label}
          hint={t('lock.passphrase.hint')}
          value={passphrase}
          onChange={(typed) => type({ passphrase: typed })}
          error={errors.passphrase}
        />
        <div className="mt-2">
          {/* Once it was refused the field itself says why. */}
          <StrengthMeter strength={errors.passphrase ? null : strength} />
        </div>
        <Button small onClick={() => void make()}>
          {t('lock.make')}
        </Button>
        <div role="status">
          {made && (
            <div className="mt-2 rounded-md bg-accent-soft px-3 py-2">
              <p className="text-lg font-semibold break-normal">{made}</p>
              <p className="mt-1 text-sm">{t('lock.made')}</p>
            </div>
          )}
        </div>
      </div>
      <PassphraseField
        label={t('lock.again')}
        value={again}
        onChange={(typed) => type({ again: typed })}
        error={errors.again}
      />
    </>
  );
}
