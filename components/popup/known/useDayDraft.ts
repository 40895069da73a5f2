import { type Day, isDay } from '@/policy/calendar';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { usePopup } from '../PopupContext';

type Saving<T> = Promise<Result<T, CommandError>>;

/** A day that was typed and not saved outlives the popup. */
export function useDayDraft(key: string) {
  const { drafts } = usePopup();
  const kept = drafts.load(key);
  return {
    wiring: {
      initial: typeof kept === 'string' && isDay(kept) ? kept : null,
      onInput: (day: Day | null) => drafts.save(key, day),
    },
    dropAfter: async <T>(saving: Saving<T>): Saving<T> => {
      const result = await saving;
      if (result.ok) drafts.drop(key);
      return result;
    },
  };
}
