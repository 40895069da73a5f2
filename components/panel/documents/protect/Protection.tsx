import { Eye, EyeOff, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { errorText } from '../../../kit/commandErrors';
import { formatDay } from '../../../kit/formatDay';
import { useToast } from '../../../kit/useToast';
import { ForgetPassphraseDialog } from './ForgetPassphraseDialog';
import { Passphrase } from './Passphrase';

type Props = { readonly document: DocumentRow };

/** The encrypted copy that was made, and its passphrase where it is kept: shown only by a click. */
export function Protection({ document }: Props) {
  const t = usePanelT();
  const { ask, language } = useSurface();
  const toast = useToast();
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const [forgetting, setForgetting] = useState(false);
  const { dossier, id, protection } = document;
  if (!protection) return null;
  const { on, format, kept } = protection;
  const show = async () => {
    const read = await ask('readPassphrases', { dossier, id });
    if (!read.ok) toast({ text: errorText(t, read.error) });
    else setShown(read.value.map(({ passphrase }) => passphrase));
  };
  return (
    <section aria-label={t('protection')} className="card mb-4 p-3">
      <div className="flex items-start gap-3">
        <LockKeyhole className="mt-0.5 size-5 shrink-0 text-ok" aria-hidden />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{t('protection')}</h2>
          <p className="text-sm text-muted">
            {t('protection.made', { day: formatDay(on, language), format })}{' '}
            {t(kept ? 'protection.kept' : 'protection.notKept')}
          </p>
          {kept && (
            <div className="mt-2 flex flex-wrap gap-2">
              {shown ? (
                <Button small icon={<EyeOff className="size-4" aria-hidden />} onClick={() => setShown(null)}>
                  {t('protection.hide')}
                </Button>
              ) : (
                <Button small icon={<Eye className="size-4" aria-hidden />} onClick={() => void show()}>
                  {t('protection.show')}
                </Button>
              )}
              <Button small look="quiet" onClick={() => setForgetting(true)}>
                {t('protection.forget')}
              </Button>
            </div>
          )}
          {kept && (
            <div className="mt-2 flex flex-col gap-2">
              {shown?.map((passphrase) => (
                <Passphrase key={passphrase} passphrase={passphrase} />
              ))}
            </div>
          )}
        </div>
      </div>
      {forgetting && <ForgetPassphraseDialog document={document} onClose={() => setForgetting(false)} />}
    </section>
  );
}
