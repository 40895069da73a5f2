import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'button'>, 'type' | 'children' | 'aria-label' | 'title'> & {
  /** What it does, in words: its name for everybody who can't see the icon, and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
};

export function IconButton({ label, icon, className = '', ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted motion-safe:transition-colors hover:bg-sunken hover:text-text ${className}`}
    >
      {icon}
    </button>
  );
}
