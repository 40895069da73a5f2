import { GraduationCap, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Counts } from '@/storage/rows';
import { useT } from '../context';
import { Button } from '../kit/Button';
import { ByHand } from './ByHand';
import { CountsSummary } from './CountsSummary';
import { usePopup } from './PopupContext';
import { useTeach } from './useTeach';

/** A page that is no tool: how the register stands, and the two things that can be done from here. */
export function NoTool({ counts }: { readonly counts: Counts | null }) {
  return <ByHand>{(offer) => <Offers counts={counts} offer={offer} />}</ByHand>;
}

function Offers({ counts, offer }: { readonly counts: Counts | null; readonly offer: ReactNode }) {
  const t = useT();
  const { page, actions } = usePopup();
  const teach = useTeach();
  return (
    <div className="flex flex-col gap-4">
      <h1 className="text-lg font-semibold">{t('popup.noTool')}</h1>
      {counts ? <CountsSummary counts={counts} /> : <div className="h-20" />}
      {page.host ? (
        offer
      ) : (
        <Button
          className="w-full"
          icon={<PencilLine className="size-4" aria-hidden />}
          onClick={() => actions.onGoTo({ place: 'clients', dossier: null })}
        >
          {t('popup.byHand')}
        </Button>
      )}
      {page.host && (
        <div className="border-t border-line pt-3">
          <Button
            look="quiet"
            small
            className="-ml-2"
            icon={<GraduationCap className="size-4" aria-hidden />}
            onClick={teach}
          >
            {t('popup.teach')}
          </Button>
          <p className="mt-1 text-sm text-muted">{t('popup.teach.says')}</p>
        </div>
      )}
    </div>
  );
}
