import type { Day } from '@/policy/calendar';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { usePanelT, useSurface } from '../../context';
import { errorText } from '../../kit/commandErrors';
import { formatDay } from '../../kit/formatDay';
import { useToast } from '../../kit/useToast';
import { useMailing } from './MailingStore';

type Marked = Result<string | null, CommandError>;

/** Ticks, puts off and wakes rows of one list; each can be undone. */
export function useMarks(audience: string) {
  const t = usePanelT();
  const { send, language } = useSurface();
  const store = useMailing();
  const toast = useToast();
  const said = (marked: Marked, text: string): Marked => {
    if (!marked.ok) {
      if (marked.error.type !== 'InvalidInput') toast({ text: errorText(t, marked.error) });
      return marked;
    }
    const command = marked.value;
    const undo = async (id: string) => {
      const undone = await send('undo', { command: id });
      toast({ text: undone.ok ? t('undone') : errorText(t, undone.error) });
    };
    toast({ text, undo: command === null ? undefined : () => void undo(command) });
    return marked;
  };
  return {
    tick: async (addresses: readonly string[], done: boolean) =>
      said(
        await store.tick(audience, addresses, done),
        done ? t('mailing.ticked', { count: addresses.length }) : t('mailing.unticked'),
      ),
    snooze: async (address: string, until: Day, reason: string) =>
      said(
        await store.snooze(audience, [address], until, reason),
        t('mailing.later.done', { day: formatDay(until, language) }),
      ),
    wake: async (address: string) =>
      said(await store.snooze(audience, [address], null, ''), t('mailing.unticked')),
  };
}
