import { useLiveQuery } from 'dexie-react-hooks';
import { CircleCheckBig } from 'lucide-react';
import type { Today as TodayPage } from '@/storage/reader';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { EmptyState } from '../../kit/EmptyState';
import { formatDay } from '../../kit/formatDay';
import { Waiting } from '../../kit/Waiting';
import { useBackup } from '../backup/useBackup';
import { Selectable, SelectThese } from '../documents/bulk/Selectable';
import { Heading } from '../Heading';
import { Section } from '../Section';
import { BackupCard } from './BackupCard';
import { Lines } from './Lines';
import { MailingCard } from './MailingCard';
import { NoTerm } from './NoTerm';
import { PutOff } from './PutOff';
import { TodayCounts } from './TodayCounts';
import { UnsoundCard } from './UnsoundCard';
import { useWeek } from './useWeek';
import { WaitingGroup } from './WaitingGroup';
import { WeekCard } from './WeekCard';

/** "Nothing to do" is not for a register that doesn't agree with itself. */
const isEmpty = ({ overdue, findings, dueSoon, waiting, counts }: TodayPage): boolean =>
  overdue.length + findings.length + dueSoon.length + waiting.length + counts.mismatches === 0 &&
  !counts.unsound;

const keysOf = (documents: readonly Pick<DocumentRow, 'key'>[]) => documents.map(({ key }) => key);
/** One that stands in two of the lists is selected once. */
const keysOfAll = ({ overdue, findings, dueSoon, waiting, putOff }: TodayPage) => {
  const waits = waiting.flatMap(({ all }) => all);
  return [...new Set(keysOf([...overdue, ...findings, ...dueSoon, ...waits, ...putOff]))];
};

/** What there is to do, worst first; and when there is nothing, that it was checked. */
export function Today() {
  const { reader, today, language } = useSurface();
  const t = usePanelT();
  const page = useLiveQuery(() => reader.today(today), [reader, today]);
  const backup = useBackup();
  const week = useWeek();
  const day = formatDay(today, language);
  return (
    <>
      <Heading title={t('nav.today')} under={day} />
      {/* All at once: nothing moves for what comes later. */}
      {page && backup && week !== undefined ? (
        <Selectable list="today" keys={keysOfAll(page)}>
          <BackupCard backup={backup} />
          {page.counts.unsound && <UnsoundCard />}
          {week && <WeekCard counts={page.counts} week={week} />}
          <TodayCounts counts={page.counts} />
          {page.counts.mismatches > 0 && <MailingCard count={page.counts.mismatches} />}
          {page.overdue.length > 0 && (
            <Section
              title={t('today.overdue')}
              count={page.counts.overdue}
              action={<SelectThese keys={keysOf(page.overdue)} of={t('today.overdue')} />}
            >
              <Lines documents={page.overdue} all={page.counts.overdue} state="overdue" />
            </Section>
          )}
          {page.findings.length > 0 && (
            <Section
              title={t('today.findings')}
              count={page.counts.findings}
              action={<SelectThese keys={keysOf(page.findings)} of={t('today.findings')} />}
            >
              <Lines documents={page.findings} all={page.counts.findings} state="findings" />
            </Section>
          )}
          {page.dueSoon.length > 0 && (
            <Section
              title={t('today.dueSoon')}
              count={page.counts.dueSoon}
              action={<SelectThese keys={keysOf(page.dueSoon)} of={t('today.dueSoon')} />}
            >
              <Lines documents={page.dueSoon} all={page.counts.dueSoon} state="due-soon" />
            </Section>
          )}
          {page.waiting.length > 0 && (
            <Section title={t('today.waiting')} count={page.counts.waiting}>
              <ul className="flex flex-col gap-2">
                {page.waiting.map((group) => (
                  <WaitingGroup key={`${group.dossier}/${group.engagementId}`} group={group} />
                ))}
              </ul>
            </Section>
          )}
          {isEmpty(page) && (
            <EmptyState
              icon={<CircleCheckBig className="size-6" aria-hidden />}
              title={t('today.nothing')}
              text={t('today.checked', { count: page.counts.documents, day })}
            />
          )}
          {page.noTerm > 0 && <NoTerm count={page.noTerm} />}
          {page.putOff.length > 0 && <PutOff documents={page.putOff} all={page.counts.putOff} />}
        </Selectable>
      ) : (
        <Waiting className="min-h-96" />
      )}
    </>
  );
}
