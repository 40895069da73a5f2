import { useLiveQuery } from 'dexie-react-hooks';
import { FileCheck } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { formatDay } from '../../../kit/formatDay';
import { askedFor } from './askedFor';
import { QuoteDialog } from './QuoteDialog';
import { quotesOf } from './quotesOf';

/** The quotes that were accepted, as evidence for the newsletter (R10), and the way to record one. */
export function Quotes({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const { reader, language } = useSurface();
  const [asked, setAsked] = useState(false);
  const all = askedFor(dossier);
  const addresses = all.map(({ email }) => email).filter(Boolean);
  const evidence = useLiveQuery(() => reader.evidenceOf(addresses), [reader, addresses.join(' ')]);
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <div className="mt-2 flex flex-col gap-2">
      {evidence && (
        <ul aria-label={t('quote.list')} className="flex flex-col gap-1 px-4 text-sm empty:hidden">
          {quotesOf(all, evidence).map(({ on, names: those }) => (
            <li key={on} className="flex items-start gap-1.5">
              <FileCheck className="mt-0.5 size-4 shrink-0 text-ok" aria-hidden />
              <span>
                <span className="font-medium">{t('quote.on', { day: formatDay(on, language) })}</span>{' '}
                <span className="text-muted">{t('quote.gives', { names: names.format(those) })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button
        look="quiet"
        small
        icon={<FileCheck className="size-4" aria-hidden />}
        onClick={() => setAsked(true)}
        className="self-start"
      >
        {t('quote.accepted')}
      </Button>
      {asked && <QuoteDialog dossier={dossier} onClose={() => setAsked(false)} />}
    </div>
  );
}
