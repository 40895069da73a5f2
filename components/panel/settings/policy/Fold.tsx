import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';

type Props = {
  readonly title: ReactNode;
  /** What it is at present, to be read while it is closed. */
  readonly says: ReactNode;
  /** Something in it has to be mended, so it can't be closed. */
  readonly wrong?: boolean;
  readonly startOpen?: boolean;
  readonly children: ReactNode;
};

/** A row of a long form that opens to its fields. */
export function Fold({ title, says, wrong = false, startOpen = false, children }: Props) {
  const [open, setOpen] = useState(startOpen);
  return (
    <details
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group px-4 py-3"
    >
      <summary className="flex list-none items-start gap-2 rounded-md [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{title}</span>
          <span className="block text-sm text-muted">{says}</span>
        </span>
        <ChevronDown
          className="mt-1 size-4 shrink-0 text-muted group-open:rotate-180 motion-safe:transition-transform"
          aria-hidden
        />
      </summary>
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </details>
  );
}
