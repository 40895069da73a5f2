import type { ReactNode } from 'react';
import { useT } from '../context';
import { Actions } from './Actions';
import { Button, type ButtonLook } from './Button';
import { Problem } from './Problem';
import type { FormState } from './useForm';
import { useRefusalFocus } from './useRefusalFocus';

type Props = {
  readonly form: Pick<FormState<object>, 'busy' | 'problem' | 'refusals'>;
  readonly onSubmit: () => Promise<unknown>;
  readonly submit: string;
  readonly look?: ButtonLook;
  readonly disabled?: boolean;
  readonly onCancel?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** Fields, what is wrong with the whole, and the buttons. Enter saves; a refusal leads to the first field to mend. */
export function Form({
  form,
  onSubmit,
  submit,
  look = 'primary',
  disabled = false,
  onCancel,
  children,
}: Props) {
  const t = useT();
  const element = useRefusalFocus(form.refusals);
  return (
    <form
      ref={element}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabled) void onSubmit();
      }}
    >
      <div className="flex flex-col gap-4">{children}</div>
      <Problem text={form.problem} />
      <Actions>
        <Button look={look} submit busy={form.busy} disabled={disabled}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </Actions>
    </form>
  );
}
