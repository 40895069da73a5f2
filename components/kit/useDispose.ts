import { isHeld } from '@/policy/hold';
import type { DocumentRow } from '@/storage/rows';
import { type CommonKey, useSurface, useT } from '../context';
import type { Disposed } from './DisposeForm';
import type { Ending } from './outcomes';
import { useCommand } from './useCommand';
import { type FormState, useForm } from './useForm';

type Values = Disposed & { readonly despiteHold: boolean };

const said = {
  destroyed: 'dispose.done',
  'handed-over': 'dispose.recorded',
  'already-gone': 'dispose.recorded',
  unreachable: 'dispose.recorded',
} as const satisfies Record<Ending, CommonKey>;

/** A disposal as it is filled in. That a hold is known of is asked each time anew, so it is kept nowhere. */
export function useDispose(
  document: DocumentRow,
  initial: Disposed | null,
  onInput?: (values: Disposed) => void,
): {
  readonly form: FormState<Values>;
  readonly change: (values: Partial<Disposed>) => void;
  readonly save: () => Promise<boolean>;
} {
  const t = useT();
  const { today } = useSurface();
  const run = useCommand();
  const form = useForm<Values>({
    on: today,
    copies: [],
    outcome: 'destroyed',
    reason: '',
    ...initial,
    despiteHold: false,
  });
  const change = (values: Partial<Disposed>) => {
    form.change(values);
    const { despiteHold: _, ...filledIn } = { ...form.values, ...values };
    onInput?.(filledIn);
  };
  const save = () =>
    form.submit(async ({ on, copies, outcome, reason, despiteHold }) => {
      const unreachable = outcome === 'unreachable';
      const held = !unreachable && isHeld(document.hold, today);
      // Of what was gone already nobody can say which copies there were.
      const asksCopies = !unreachable && outcome !== 'already-gone';
      const fields = [
        ...(asksCopies && copies.length === 0 ? [{ field: 'copies', problem: 'no-copy' }] : []),
        ...(on ? [] : [{ field: 'on', problem: 'required' }]),
        ...(held && !despiteHold ? [{ field: 'despiteHold', problem: 'hold-unknown' }] : []),
      ];
      if (!on || fields.length > 0) return { ok: false, error: { type: 'InvalidInput', fields } };
      const { dossier, id } = document;
      return run(
        'disposeDocument',
        {
          dossier,
          id,
          on,
          copies: unreachable ? [] : copies,
          ...(outcome !== 'destroyed' && { outcome }),
          ...(unreachable && { reason }),
          ...(held && { despiteHold }),
        },
        t(said[outcome]),
      );
    });
  return { form, change, save };
}
