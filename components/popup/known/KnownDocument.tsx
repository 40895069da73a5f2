import { useState } from 'react';
import { isHeld } from '@/policy/hold';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import { HoldText } from '../../kit/HoldText';
import { PutOffNote } from '../../kit/PutOffNote';
import { StatusChip } from '../../kit/StatusChip';
import { useAnotherFile } from '../../kit/useAnotherFile';
import { useStatus } from '../../kit/useStatus';
import { Verdict } from '../../kit/Verdict';
import { Why } from '../../kit/Why';
import { ItemChecks } from '../checks/ItemChecks';
import { usePopup } from '../PopupContext';
import { Alarms } from './Alarms';
import { Destroying } from './Destroying';
import { StartDay } from './StartDay';
import { WasDestroyed } from './WasDestroyed';

type Props = {
  readonly document: DocumentRow;
  /** The clean address of the page in front of the user. */
  readonly here: string | null;
  readonly oneOfMany?: boolean;
};

/** One glance: what it is, whose, until when, and the one thing to do. */
export function KnownDocument({ document, here, oneOfMany = false }: Props) {
  const t = useT();
  const { language, today } = useSurface();
  const { workspace, actions } = usePopup();
  const status = useStatus(document, workspace.policy);
  const anotherFile = useAnotherFile(document);
  const rule = workspace.policy.rules[document.class];
  const whose = [document.personName, document.clientName].filter(Boolean).join(' · ');
  // That it is here again matters more than that it was destroyed.
  const seenAgain = document.flags.includes('seen-again');
  // Whoever records a destruction here has the page of it still open: that is no question.
  const [wasGone] = useState(document.destroyedOn !== null);
  const Title = oneOfMany ? 'h2' : 'h1';
  return (
    <article className="flex flex-col gap-3">
      <header>
        <Title className="line-clamp-3 text-lg font-semibold">{document.name}</Title>
        <p className="text-muted">{whose}</p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          {t(`class.${document.class}`)} <StatusChip status={status} />
        </p>
      </header>
      {seenAgain && <Alarms document={document} />}
      <Verdict judged={{ ...document, status }}>
        {status === 'waiting' && <StartDay document={document} rule={rule} />}
        {status === 'no-term' && document.flags.includes('no-term') && (
          <>
            <p className="text-sm">{t('popup.noTerm')}</p>
            <Button
              small
              className="mt-2"
              onClick={() => actions.onGoTo({ place: 'settings', page: 'policy' })}
            >
              {t('mend.term')}
            </Button>
          </>
        )}
        {status === 'on-hold' &&
          document.holds
            ?.filter((hold) => isHeld(hold, today))
            .map((hold) => <HoldText key={hold.id} hold={hold} />)}
        {document.destroyedOn && document.copies.length > 0 && (
          <p className="text-sm">
            {t('document.destroyed', { day: formatDay(document.destroyedOn, language) })}{' '}
            {document.copies.map((copy) => t(`copy.${copy}`)).join(', ')}
          </p>
        )}
      </Verdict>
      {wasGone && document.destroyedOn !== null && !seenAgain && <WasDestroyed document={document} />}
      {!seenAgain && <Alarms document={document} />}
      <PutOffNote document={document} />
      <Destroying document={document} status={status} here={here} />
      <Why
        document={document}
        rule={rule}
        onMend={(mend) =>
          mend === 'seenAgainOn'
            ? anotherFile()
            : actions.onGoTo({ place: 'documents', document: document.key, mend })
        }
      />
      {document.site && !oneOfMany && <ItemChecks site={document.site} document={document} status={status} />}
    </article>
  );
}
