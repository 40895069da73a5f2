import { useCallback, useState } from 'react';
import { sameList } from '@/policy/mailing/sameList';
import { usePanelT, useSurface } from '../../context';
import { Progress } from '../../kit/Progress';
import { Waiting } from '../../kit/Waiting';
import { Heading } from '../Heading';
import { Section } from '../Section';
import { CheckExport } from './CheckExport';
import { CheckSelected } from './CheckSelected';
import { ChooseExport } from './ChooseExport';
import { Compared } from './Compared';
import { ConnectedLists } from './connect/ConnectedLists';
import { type AudienceRow, useMailing } from './MailingStore';
import { ReadEvidence } from './ReadEvidence';
import type { Opened } from './steps';
import { useComparing } from './useComparing';
import { useKnown } from './useKnown';
import { useStored } from './useStored';
import { WhoMayI } from './WhoMayI';

/** Those that it may be: what the tool says is another list is never offered for this one. */
const mayBe = ({ list }: Opened, audiences: readonly AudienceRow[]): readonly AudienceRow[] =>
  audiences.filter(({ listId }) => !list || listId === null || listId === list.id);

/** Which of the known lists was read: the tool tells it of its own, and of a file the one that is looked at is likeliest. */
function whichOf(
  { list }: Opened,
  audiences: readonly AudienceRow[],
  current: AudienceRow | null,
): string | null {
  if (!list) return current?.dossier ?? audiences[0]?.dossier ?? null;
  const { id: listId, webId, name } = list;
  return sameList(audiences, { listId, webId, name })?.dossier ?? null;
}

/** The live list beside the evidence: who must come off, and why; and whether somebody may be mailed. */
export function Newsletter({ check }: { readonly check: readonly string[] | null }) {
  const t = usePanelT();
  const { language } = useSurface();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const store = useMailing();
  const audiences = useStored(useCallback(() => store.audiences(), [store]));
  const [chosen, setChosen] = useState<string | null>(null);
  const { known, open } = useKnown();
  const { step, read, readTool, compare, stop } = useComparing(open, setChosen);
  const compared = audiences?.filter((one) => one.compared) ?? [];
  const current = compared.find(({ dossier }) => dossier === chosen) ?? compared[0] ?? null;
  return (
    <>
      <Heading title={t('mailing.title')} under={current ? undefined : t('mailing.under')} />
      {check && <CheckSelected addresses={check} known={known} />}
      <WhoMayI known={known} />
      {!audiences && <Waiting className="min-h-40" />}
      {audiences && step.at === 'work' && (
        <section className="card mb-4 p-4" aria-label={t('mailing.compare')}>
          <Progress
            text={`${t(`mailing.${step.what}`)} ${percent.format(step.done / Math.max(1, step.of))}`}
            done={step.done}
            of={step.of}
            stop={t('mailing.compare.stop')}
            onStop={stop}
          />
        </section>
      )}
      {audiences && step.at === 'check' && (
        <CheckExport
          opened={step.opened}
          audiences={mayBe(step.opened, audiences)}
          current={whichOf(step.opened, audiences, current)}
          onStart={compare}
          onCancel={stop}
        />
      )}
      {audiences && step.at === 'rest' && (
        <>
          <ChooseExport problem={step.problem} small={current !== null} onFiles={read} />
          <ConnectedLists problem={step.ofTool} onCompare={(list) => readTool(list, audiences)} />
        </>
      )}
      {current && step.at === 'rest' && (
        <Compared
          key={current.dossier}
          audience={current}
          others={compared.filter(({ dossier }) => dossier !== current.dossier)}
          onOther={setChosen}
        />
      )}
      <div className="mt-6">
        <Section title={t('evidence.title')}>
          <ReadEvidence />
        </Section>
      </div>
    </>
  );
}
