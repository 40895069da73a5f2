import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly text: string; readonly children?: ReactNode };

/** One thing to know and what to do about it. */
export function Notice({ title, text, children }: Props) {
  return (
    <section>
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="mt-1 text-muted">{text}</p>
      {children && <div className="mt-4 flex flex-wrap gap-2">{children}</div>}
    </section>
  );
}
