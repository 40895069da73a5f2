import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { Checkbox } from '../../../kit/Checkbox';
import { Problem } from '../../../kit/Problem';
import { Working } from '../../../kit/Working';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';
import { NewPassphraseFields } from './NewPassphraseFields';
import { useLockForm } from './useLockForm';
import { useNewPassphrase } from './useNewPassphrase';

/** The first lock: what it does, what can't be taken back, and the way out that must be there before. */
export function PutLock({ onPut }: { readonly onPut: () => void }) {
  const t = usePanelT();
  const { lock } = usePanel().host;
  const fresh = useNewPassphrase();
  const [read, setRead] = useState(false);
  const { busy, problem, setProblem, element, submit } = useLockForm(onPut);
  const put = () => {
    // Straight from the click: a browser grants nothing once something else was awaited first. Refused, it counts by
    // the use of Bewaarwacht.
    const asked = lock.askIdle();
    void submit(async () => {
      const passphrase = await fresh.accepted();
      if (passphrase === null) return null;
      if (!read) {
        setProblem(t('lock.final.first'));
        return null;
      }
      await asked.catch(() => false);
      return lock.put(passphrase);
    });
  };
  return (
    <Section title={t('lock.put')}>
      <form
        ref={element}
        noValidate
        autoComplete="off"
        className="card flex flex-col gap-4 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <p className="text-sm text-muted">{t('lock.why')}</p>
        <NewPassphraseFields fresh={fresh} label={t('lock.passphrase')} />
        <Final />
        <Checkbox label={t('lock.final.read')} checked={read} onChange={setRead} />
        <p className="text-sm text-muted">{t('lock.guessing')}</p>
        <Problem text={problem} />
        <div className="flex flex-wrap items-center gap-3">
          <Button look="primary" submit busy={busy}>
            {t('lock.set')}
          </Button>
          <Working text={busy ? t('lock.setting') : null} />
        </div>
      </form>
    </Section>
  );
}

function Final() {
  const t = usePanelT();
  const { go } = usePanel();
  return (
    <div className="rounded-md bg-due-soft px-3 py-2.5">
      <p className="flex items-start gap-2 font-semibold text-due">
        <TriangleAlert className="mt-1 size-4 shrink-0" aria-hidden />
        {t('lock.final')}
      </p>
      <p className="mt-1 text-sm">{t('lock.final.says')}</p>
      <Button small className="mt-2" onClick={() => go({ place: 'settings', page: 'backup' })}>
        {t('lock.final.backup')}
      </Button>
    </div>
  );
}
