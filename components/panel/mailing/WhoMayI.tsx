import { CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { foldAddress } from '@/policy/mailing/address';
import { channels } from '@/policy/mailing/channels';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { type Ground, groundsOf } from '@/policy/mailing/grounds';
import { SameMailbox } from '@/policy/mailing/sameMailbox';
import { strengthOf } from '@/policy/mailing/strength';
import { usePanelT } from '../../context';
import { ClauseTag } from '../../kit/ClauseTag';
import { usePanel } from '../PanelContext';
import { SearchField } from '../SearchField';
import type { KnownMailing } from './MailingStore';
import { useMailingText } from './mailingText';

const isWhole = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);
const nothing: readonly EvidenceEvent[] = [];

/** One box: an address, and at once per kind of mail yes or no, and why. All of it is judged in memory. */
export function WhoMayI({ known }: { readonly known: KnownMailing | null }) {
  const t = usePanelT();
  const [text, setText] = useState('');
  const folded = foldAddress(text);
  // Once for all that is known, so that a letter typed costs one look.
  const same = useMemo(() => {
    if (!known) return null;
    const made = new SameMailbox((one) => known.events.has(one));
    for (const address of known.events.keys()) made.add(address);
    return made;
  }, [known]);
  const asked = isWhole(folded);
  return (
    <section aria-label={t('mailing.who')} className="mb-4">
      <SearchField label={t('mailing.who')} value={text} onChange={setText} onDown={() => undefined} />
      <div aria-live="polite">
        {asked && known && same && <Answer key={folded} folded={folded} known={known} same={same} />}
        {asked && !known && <p className="mt-3 text-sm text-muted">{t('mailing.who.opening')}</p>}
      </div>
    </section>
  );
}

type AnswerProps = {
  readonly folded: string;
  readonly known: KnownMailing;
  readonly same: SameMailbox;
};

function Answer({ folded, known, same }: AnswerProps) {
  const t = usePanelT();
  const { workspace } = usePanel();
  const says = useMailingText();
  const [before, setBefore] = useState<readonly EvidenceEvent[]>(nothing);
  useEffect(() => {
    let gone = false;
    void known.leftBefore([folded]).then((left) => !gone && setBefore(left.get(folded) ?? nothing));
    return () => {
      gone = true;
    };
  }, [folded, known]);
  const gives = workspace.policy.sources;
  const events = [...(known.events.get(folded) ?? nothing), ...before];
  const grounds = groundsOf(events, gives);
  const people = known.people.get(folded) ?? [];
  const names = [...new Set(people.map(({ name }) => name))];
  const like = same.like(folded);
  const [other] = like;
  const otherLeft =
    other !== undefined &&
    Object.values(groundsOf(known.events.get(other) ?? nothing, gives)).some(({ state }) => state === 'left');
  return (
    <div className="card mt-2 px-4 py-2">
      <ul className="divide-y divide-line">
        {channels.map((channel) => (
          <ChannelAnswer key={channel} ground={grounds[channel]} />
        ))}
      </ul>
      {events.length === 0 && <p className="mt-2 text-sm text-muted">{t('mailing.who.unknown')}</p>}
      {names.length > 1 && (
        <p className="mt-2 text-sm text-due">{t('mailing.who.shared', { names: says.names(names) })}</p>
      )}
      {other !== undefined && (
        <p className="mt-2 text-sm text-due">
          {t(otherLeft ? 'mailing.who.likeLeft' : 'mailing.who.like', { address: other })}
        </p>
      )}
      <p className="mt-2 text-xs text-muted">{t('mailing.strength.notAdvice')}</p>
    </div>
  );
}

function ChannelAnswer({ ground }: { readonly ground: Ground }) {
  const t = usePanelT();
  const says = useMailingText();
  const { channel, state, why, clause, because } = ground;
  const { strength, missing } = strengthOf(ground);
  const [best] = because;
  const yes = state === 'yes';
  const Icon = yes ? CircleCheck : CircleX;
  return (
    <li className="flex items-start gap-2 py-2">
      <Icon className={`mt-0.5 size-5 shrink-0 ${yes ? 'text-ok' : 'text-due'}`} aria-hidden />
      <div className="min-w-0">
        <p className="font-medium">
          {t(yes ? 'mailing.who.yes' : 'mailing.who.no')}: {t(`mailing.channel.${channel}`).toLowerCase()}{' '}
          <ClauseTag clause={clause} />
        </p>
        <p className="text-sm text-muted">
          {t(`mailing.why.${why}`, {
            source: best ? t(`mailing.source.${best.source}`) : '',
            day: best ? says.day(best.moment) : '',
          })}
          {yes && ` ${t(`mailing.strength.${strength}`)}.`}
          {yes &&
            missing.length > 0 &&
            ` ${t('mailing.strength.missing', { missing: says.names(missing.map((one) => t(`mailing.missing.${one}`))) })}`}
        </p>
      </div>
    </li>
  );
}
