import { type ReactNode, useEffect, useRef } from 'react';

type Props = { readonly title: string; readonly says?: ReactNode };

/** The name of a step; it takes the focus, so that keyboard and voice begin where the step does. */
export function StepHeading({ title, says }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mb-3">
      <h2 ref={heading} tabIndex={-1} className="text-base font-semibold">
        {title}
      </h2>
      {says && <p className="text-sm text-muted">{says}</p>}
    </div>
  );
}
