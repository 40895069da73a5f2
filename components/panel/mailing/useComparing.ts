import { useEffect, useRef, useState } from 'react';
import type { AudienceDesk } from '@/exchange/mailing/deskOfAudience';
import { usePanelT } from '../../context';
import { errorText } from '../../kit/commandErrors';
import { useToast } from '../../kit/useToast';
import { usePanel } from '../PanelContext';
import type { ConnectedList } from './connect/ConnectHost';
import { openConnected } from './connect/openConnected';
import { type AudienceRow, type KnownMailing, useMailing } from './MailingStore';
import type { Opened, Plan, Step, Work } from './steps';
import { useTaken } from './useTaken';

/** Members in one message: small enough that the page never waits for one. */
const PART = 1_000;
const ISSUES = 50;

/** From files, or from the tool itself, to a comparison that is kept. `onCompared` hears whose it is. */
export function useComparing(open: () => Promise<KnownMailing>, onCompared: (audience: string) => void) {
  const { host, workspace } = usePanel();
  const store = useMailing();
  const t = usePanelT();
  const toast = useToast();
  const said = useTaken();
  const [step, setStep] = useState<Step>({ at: 'rest', problem: null, ofTool: null });
  const desk = useRef<AudienceDesk | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      stopping.current?.abort();
      desk.current?.close();
    },
    [],
  );

  const rest = (
    problem: Extract<Step, { at: 'rest' }>['problem'] = null,
    ofTool: Extract<Step, { at: 'rest' }>['ofTool'] = null,
  ) => {
    stopping.current?.abort();
    desk.current?.close();
    desk.current = null;
    setStep({ at: 'rest', problem, ofTool });
  };
  /** Begins work that can be stopped; what it says of itself counts as long as it isn't. */
  const begin = () => {
    stopping.current?.abort();
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const progress = (what: Work) => (done: number, of: number) => {
      if (!signal.aborted) setStep({ at: 'work', what, done, of });
    };
    return { signal, progress };
  };

  async function read(files: readonly File[]): Promise<void> {
    const { signal, progress } = begin();
    desk.current?.close();
    const on = host.openDesk();
    desk.current = on;
    progress('reading')(0, 1);
    try {
      const opened = await on.openAudience(files, progress('reading'));
      if (signal.aborted) return;
      if (!opened.ok) return rest(opened.error);
      const shownIssues = await on.audienceIssues(0, ISSUES);
      if (!signal.aborted) setStep({ at: 'check', opened: { ...opened.value, shownIssues, list: null } });
    } catch {
      // The error may hold a text of the list; that it failed is all there is to say.
      if (!signal.aborted) rest('failed');
    }
  }

  /** A list that was compared before needs no more questions: it is the one that its id says it is. */
  async function readTool(list: ConnectedList, audiences: readonly AudienceRow[]): Promise<void> {
    const { signal, progress } = begin();
    desk.current?.close();
    progress('reading')(0, 1);
    try {
      const read = await openConnected(host.connections, list, { signal, progress: progress('reading') });
      if (signal.aborted) return;
      if (!read.ok) return rest(null, read.error);
      desk.current = read.value.desk;
      const { id, webId, name } = list;
      const opened = { ...read.value.opened, shownIssues: [], list: { id, webId, name } };
      const known = audiences.find((one) => one.listId === id && one.channels.length > 0);
      if (!known) return setStep({ at: 'check', opened });
      const { dossier: audience, channels } = known;
      await compare(opened, { audience, name: known.name, channels, left: true, signedUp: false });
    } catch {
      if (!signal.aborted) rest('failed');
    }
  }

  /** What the tool knows of itself, put down as evidence and undone as one. False: it was stopped, or refused. */
  async function take(on: AudienceDesk, plan: Plan, work: ReturnType<typeof begin>): Promise<boolean> {
    if (!plan.left && !plan.signedUp) return true;
    const { left, signedUp, name, channels } = plan;
    const of = await on.evidenceOfTool({ list: name, channels, left, signedUp });
    if (of === 0) return true;
    const { signal, progress } = work;
    const taken = await store.take(of, on.drafts, { signal, progress: progress('taking') });
    if (!taken.ok) {
      if (!signal.aborted) toast({ text: errorText(t, taken.error) });
      return false;
    }
    const { recorded, command } = taken.value;
    if (recorded > 0) said(t('mailing.tool.taken', { count: recorded }), command);
    return true;
  }

  async function compare(opened: Opened, plan: Plan): Promise<void> {
    const on = desk.current;
    if (!on) return;
    const work = begin();
    const { signal, progress } = work;
    const back = () => !signal.aborted && setStep({ at: 'check', opened });
    try {
      progress('opening')(0, 1);
      if (!(await take(on, plan, work))) return void back();
      const { id: listId = null, webId = null } = opened.list ?? {};
      const { name, channels } = plan;
      const named = await store.setAudience(plan.audience, { name, channels, listId, webId });
      if (!named.ok) {
        toast({ text: errorText(t, named.error) });
        return void back();
      }
      const { compareOnDesk } = await import('@/exchange/mailing/compareOnDesk');
      const made = await compareOnDesk({
        desk: on,
        part: PART,
        opened,
        plan,
        known: await open(),
        gives: workspace.policy.sources,
        opening: progress('opening'),
        comparing: progress('comparing'),
        signal,
      });
      if (!made) return;
      const kept = await store.keep(named.value, made);
      if (signal.aborted) return;
      if (!kept.ok) {
        toast({ text: errorText(t, kept.error) });
        return void back();
      }
      rest();
      onCompared(named.value);
    } catch {
      if (!signal.aborted) rest('failed');
    }
  }

  return {
    step,
    read: (files: readonly File[]) => void read(files),
    readTool: (list: ConnectedList, audiences: readonly AudienceRow[]) => void readTool(list, audiences),
    compare: (plan: Plan) => {
      if (step.at === 'check') void compare(step.opened, plan);
    },
    stop: () => rest(),
  };
}
