import { CornerDownLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button } from '../../kit/Button';
import { Problem } from '../../kit/Problem';
import type { FormState } from '../../kit/useForm';
import { useRefusalFocus } from '../../kit/useRefusalFocus';
import type { EarlyEnter } from './earlyEnter';
import { useEnter } from './useEnter';

type Props = {
  readonly form: Pick<FormState<object>, 'busy' | 'problem' | 'refusals'>;
  readonly onSubmit: () => Promise<unknown>;
  readonly submit: string;
  /** An Enter that was pressed before the form was there. */
  readonly enter?: EarlyEnter | null;
  /** The field to begin at, when one is still to be filled in. */
  readonly startAt?: string | undefined;
  readonly children: ReactNode;
  /** Beside the button that saves. */
  readonly beside?: ReactNode;
  /** Over it, and in sight as it is: how far the saving is. */
  readonly above?: ReactNode;
};

/** The popup's forms: Enter saves from anywhere, a refusal leads to the first field to mend. */
export function SaveForm({ form, onSubmit, submit, enter = null, startAt, children, beside, above }: Props) {
  const element = useRefusalFocus(form.refusals);
  useEnter(element, enter);
  useEffect(() => {
    if (startAt) element.current?.querySelector<HTMLElement>(`[data-field="${startAt}"]`)?.focus();
  }, [element, startAt]);
  return (
    <form
      ref={element}
      noValidate
      autoComplete="off"
      className="mt-3 flex flex-1 flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      <Problem text={form.problem} />
      {/* In sight whatever the form's length: a popup is 600 px high at most. */}
      <div className="sticky bottom-0 -mx-4 mt-auto -mb-5 flex flex-wrap gap-2 border-t border-line bg-surface px-4 py-3">
        {above && <div className="basis-full">{above}</div>}
        <Button look="primary" submit busy={form.busy} className="flex-1">
          {submit}
          <CornerDownLeft className="size-4 opacity-80" aria-hidden />
        </Button>
        {beside}
      </div>
    </form>
  );
}
