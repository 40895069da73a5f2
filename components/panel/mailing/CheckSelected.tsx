import { useEffect, useState } from 'react';
import { channels } from '@/policy/mailing/channels';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { groundsOf } from '@/policy/mailing/grounds';
import { usePanelT } from '../../context';
import { usePanel } from '../PanelContext';
import { Section } from '../Section';
import type { KnownMailing } from './MailingStore';

type Props = { readonly addresses: readonly string[]; readonly known: KnownMailing | null };
type Events = ReadonlyMap<string, readonly EvidenceEvent[]>;

/** What was selected on a page: of each address, what it may be mailed. The page itself is told nothing. */
export function CheckSelected({ addresses, known }: Props) {
  const t = usePanelT();
  const before = useLeftBefore(addresses, known);
  return (
    <Section title={t('mailing.selected')} count={addresses.length}>
      {addresses.length === 0 ? (
        <p className="card p-4 text-sm">{t('mailing.selected.none')}</p>
      ) : (
        <ul className="card divide-y divide-line" aria-busy={!before}>
          {addresses.map((address) => (
            <li key={address} className="px-4 py-2.5">
              <p className="font-medium break-all">{address}</p>
              <p className="text-sm text-muted">
                {known && before ? (
                  <May address={address} known={known} before={before} />
                ) : (
                  t('mailing.who.opening')
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Those that left before they were erased: null until it is known. */
function useLeftBefore(addresses: readonly string[], known: KnownMailing | null): Events | null {
  const [before, setBefore] = useState<Events | null>(null);
  useEffect(() => {
    let gone = false;
    void known?.leftBefore(addresses).then((left) => !gone && setBefore(left));
    return () => {
      gone = true;
    };
  }, [addresses, known]);
  return before;
}

function May({
  address,
  known,
  before,
}: {
  readonly address: string;
  readonly known: KnownMailing;
  readonly before: Events;
}) {
  const t = usePanelT();
  const { sources } = usePanel().workspace.policy;
  const events = [...(known.events.get(address) ?? []), ...(before.get(address) ?? [])];
  const grounds = groundsOf(events, sources);
  const may = channels.filter((channel) => grounds[channel].state === 'yes');
  if (may.length > 0)
    return (
      <span className="text-ok">
        {t('mailing.selected.may', {
          what: may.map((channel) => t(`mailing.channel.${channel}`).toLowerCase()).join(', '),
        })}
      </span>
    );
  const left = channels.some((channel) => grounds[channel].state === 'left');
  return <span className="text-due">{t(left ? 'mailing.selected.left' : 'mailing.selected.no')}</span>;
}
