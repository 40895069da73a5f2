import { type ReactNode, useId } from 'react';

type Props = {
  readonly title: string;
  readonly count?: number;
  /** A button beside the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

export function Section({ title, count, action, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-6">
      <div className="mb-2 flex min-h-8 items-center gap-2">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {count !== undefined && (
          <span className="rounded-full bg-sunken px-2 text-sm font-medium text-muted tabular-nums">
            {count}
          </span>
        )}
        <span className="flex-1" />
        {action}
      </div>
      {children}
    </section>
  );
}
