import { useState } from 'react';
import { readFacts } from '@/exchange/mailing/facts';
import type { MailingList } from '@/policy/mailing/lists';
import type { KeptEntry } from '@/storage/reader';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { LaterDialog } from './LaterDialog';
import type { AudienceRow } from './MailingStore';
import { MemberRow, type ShownMember } from './MemberRow';
import { useMarks } from './useMarks';
import { WorkActions } from './WorkActions';

type Props = {
  readonly audience: AudienceRow;
  readonly list: MailingList;
  readonly entries: readonly KeptEntry[];
};

const PAGE = 50;
const isOpen = ({ state }: ShownMember) => state === 'open' || state === 'still-there';

/** One of the four lists: what to do with it as a whole, and its rows; what was ticked or put off stands below. */
export function WorkList({ audience, list, entries }: Props) {
  const t = usePanelT();
  const [later, setLater] = useState<ShownMember | null>(null);
  const { tick, wake } = useMarks(audience.dossier);
  const shown = entries.flatMap((entry): ShownMember[] => {
    const facts = readFacts(entry.facts);
    return facts ? [{ ...entry, facts }] : [];
  });
  // What was ticked and is there all the same comes first.
  const open = shown
    .filter(isOpen)
    .toSorted((a, b) => Number(b.state === 'still-there') - Number(a.state === 'still-there'));
  const done = shown.filter(({ state }) => state === 'done');
  const snoozed = shown.filter(({ state }) => state === 'snoozed');
  const rows = (title: string, members: readonly ShownMember[]) => (
    <Rows
      title={title}
      list={list}
      members={members}
      onTick={(member, on) => void tick([member.address], on)}
      onLater={setLater}
      onWake={(member) => void wake(member.address)}
    />
  );
  return (
    <>
      <p className="mb-3 text-sm text-muted">{t(`mailing.list.${list}.says`)}</p>
      {shown.length === 0 && <p className="card px-4 py-3 text-muted">{t('mailing.list.none')}</p>}
      {open.length > 0 && (
        <WorkActions
          audience={audience}
          list={list}
          members={open}
          onTickAll={(all) => void tick(all, true)}
        />
      )}
      {rows(t('mailing.open'), open)}
      {rows(t('mailing.done'), done)}
      {rows(t('mailing.snoozed'), snoozed)}
      {later && (
        <LaterDialog audience={audience.dossier} address={later.address} onClose={() => setLater(null)} />
      )}
    </>
  );
}

type RowsProps = {
  readonly title: string;
  readonly list: MailingList;
  readonly members: readonly ShownMember[];
  readonly onTick: (member: ShownMember, on: boolean) => void;
  readonly onLater: (member: ShownMember) => void;
  readonly onWake: (member: ShownMember) => void;
};

function Rows({ title, list, members, onTick, onLater, onWake }: RowsProps) {
  const t = usePanelT();
  const [most, setMost] = useState(PAGE);
  if (members.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 mb-2 text-sm font-semibold">
        {title} <span className="font-medium text-muted tabular-nums">{members.length}</span>
      </h3>
      <ul className="card divide-y divide-line">
        {members.slice(0, most).map((member) => (
          <MemberRow
            key={member.address}
            member={member}
            asks={list !== 'missing'}
            onTick={(on) => onTick(member, on)}
            onLater={() => onLater(member)}
            onWake={() => onWake(member)}
          />
        ))}
      </ul>
      {members.length > most && (
        <Button className="mt-2" onClick={() => setMost(most + PAGE * 2)}>
          {t('mailing.more', { count: members.length - most })}
        </Button>
      )}
    </>
  );
}
