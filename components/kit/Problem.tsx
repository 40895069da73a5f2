import { CircleAlert } from 'lucide-react';

/** What went wrong with the whole of a form, said aloud at once. */
export function Problem({ text }: { readonly text: string | null }) {
  return (
    <div role="alert">
      {text && (
        <p className="mt-3 flex items-start gap-2 rounded-md bg-due-soft px-3 py-2 font-medium text-due">
          <CircleAlert className="mt-1 size-4 shrink-0" aria-hidden />
          {text}
        </p>
      )}
    </div>
  );
}
