import type { ComponentProps, ReactNode } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'final';

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  /** `final`: what can't be taken back. It is never red: red means overdue and nothing else. */
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly icon?: ReactNode;
  /** At work: keeps its place and its focus, and does nothing. */
  readonly busy?: boolean;
  readonly submit?: boolean;
};

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong',
  secondary: 'bg-raised text-text border-edge hover:bg-sunken',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-soft',
  final: 'bg-text text-surface border-transparent hover:opacity-90',
};

export function Button({
  look = 'secondary',
  small = false,
  icon,
  busy = false,
  submit = false,
  className = '',
  children,
  onClick,
  ...rest
}: Props) {
  const size = small ? 'min-h-7 px-2 py-0.5 text-sm' : 'min-h-9 px-3 py-1.5 text-base';
  return (
    <button
      {...rest}
      type={submit ? 'submit' : 'button'}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`inline-flex items-center justify-center gap-1.5 wrap-normal rounded-md border font-medium motion-safe:transition-colors disabled:opacity-50 aria-disabled:opacity-60 ${size} ${looks[look]} ${className}`}
    >
      {icon && <span className="shrink-0">{icon}</span>}
      {children}
    </button>
  );
}
