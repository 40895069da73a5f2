import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import type { PersonRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { formatDay } from '../../kit/formatDay';
import { IconButton } from '../../kit/IconButton';
import { saveFile } from '../../kit/saveFile';
import { usePanel } from '../PanelContext';
import { useSaying } from '../useSaying';

type Props = {
  readonly dossier: Dossier;
  /** Null: the whole client. */
  readonly person: PersonRow | null;
};

/** The whole file of one client or one person, to read or to hand over (R16). */
export function SaveSubject({ dossier, person }: Props) {
  const t = usePanelT();
  const [asked, setAsked] = useState(false);
  const save = useSave({ dossier, person });
  const close = () => setAsked(false);
  const title = person ? t('export.ofPerson', { name: person.name }) : t('export.whole');
  const saying = useSaying();
  const choose = (form: 'page' | 'json') => void saying(() => save(form)).then(close);
  return (
    <>
      <IconButton
        label={title}
        icon={<Download className="size-4" aria-hidden />}
        onClick={() => setAsked(true)}
      />
      {asked && (
        <Dialog
          title={title}
          description={t(person ? 'export.ofPerson.says' : 'export.ofClient.says')}
          onClose={close}
        >
          <Actions>
            <Button look="primary" onClick={() => choose('page')}>
              {t('export.whole.page')}
            </Button>
            <Button onClick={() => choose('json')}>{t('export.whole.json')}</Button>
            <Button look="quiet" onClick={close}>
              {t('cancel')}
            </Button>
          </Actions>
        </Dialog>
      )}
    </>
  );
}

function useSave({ dossier, person }: Props) {
  const { reader, today, language, t: say } = useSurface();
  const { policy } = usePanel().workspace;
  const t = usePanelT();
  return async (form: 'page' | 'json'): Promise<string> => {
    const { addressesOf, subjectFile } = await import('@/exchange/export/subjectFile');
    const personId = person?.id ?? null;
    const evidence = await reader.evidenceOf(addressesOf(dossier, personId));
    const firm = (await reader.firmName()) ?? '';
    const file = subjectFile({ dossier, personId, firm, policy, language, today, evidence });
    const name = `bewaarwacht-dossier-${today}`;
    if (form === 'json') {
      saveFile(`${name}.json`, 'application/json', [`${JSON.stringify(file, null, 2)}\n`]);
    } else {
      const { subjectPage } = await import('@/exchange/export/subjectPage');
      const day = (value: typeof today) => formatDay(value, language);
      saveFile(`${name}.html`, 'text/html', [subjectPage(file, { t: say, language, formatDay: day })]);
    }
    return t('export.saved');
  };
}
