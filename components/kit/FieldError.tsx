import { CircleAlert } from 'lucide-react';

type Props = { readonly id: string; readonly text: string | undefined };

/** What is wrong with a field, in a sentence beneath it. */
export function FieldError({ id, text }: Props) {
  if (!text) return null;
  return (
    <p id={id} className="flex items-start gap-1 text-sm font-medium text-due">
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      {text}
    </p>
  );
}
