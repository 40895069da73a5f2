import { useEffect, useRef } from 'react';

type Props = { readonly title: string; readonly says: string; readonly first?: boolean };

export function StepHeading({ title, says, first = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus();
  }, [first]);
  return (
    <header className="mb-5">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
        {title}
      </h1>
      <p className="mt-1 text-muted">{says}</p>
    </header>
  );
}
