import { LoaderCircle } from 'lucide-react';
import { useDelayed } from './useDelayed';

/** Beside a button: what is being done, once that takes longer than half a second. Null: nothing. */
export function Working({ text }: { readonly text: string | null }) {
  return (
    <p role="status" className="text-muted">
      {text !== null && <Late text={text} />}
    </p>
  );
}

function Late({ text }: { readonly text: string }) {
  const long = useDelayed(500);
  return (
    long && (
      <span className="flex items-center gap-2">
        <LoaderCircle className="size-4 motion-safe:animate-spin" aria-hidden />
        {text}
      </span>
    )
  );
}
