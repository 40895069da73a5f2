import type { ReactNode } from 'react';

/** The row of buttons that closes a dialog or a form; the main one stands first, where the reading is. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap items-center gap-2">{children}</div>;
}
