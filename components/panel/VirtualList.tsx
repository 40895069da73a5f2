import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';

export type ListHandle = { readonly focus: () => void };
/** Lines that can be selected: by a box before each, by Shift with the arrows, and all of them at once. */
export type Selecting = {
  /** From one line through another, both included. */
  readonly onRange: (from: number, to: number) => void;
  readonly onAll: () => void;
};
/** What a line's box needs to be walked to by the same arrows, in a column of its own. */
export type CheckProps = Required<Pick<ComponentProps<'input'>, 'tabIndex' | 'onFocus' | 'onKeyDown'>> & {
  readonly ref: Ref<HTMLInputElement>;
};
/** What a line's button needs to be walked to by the arrows. */
export type LineProps = Required<Pick<ComponentProps<'button'>, 'tabIndex' | 'onFocus' | 'onKeyDown'>> & {
  readonly ref: Ref<HTMLButtonElement>;
};

type Props = {
  readonly label: string;
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** The line the arrows begin at. */
  readonly start?: number;
  readonly line: (index: number, props: LineProps, check: CheckProps) => ReactNode;
  readonly selecting?: Selecting;
  /** Which lines are on the screen, so that only those are read. */
  readonly onShown?: (first: number, last: number) => void;
  readonly ref?: Ref<ListHandle>;
};

type Part = 'line' | 'check';

const ROW = 92;

/**
 * A list of any length that draws what is on the screen. One stop for Tab (two with boxes); arrows, Home and End go
 * through it.
 */
export function VirtualList({ label, count, keyOf, start = 0, line, selecting, onShown, ref }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const parts = useRef({ line: new Map<number, HTMLElement>(), check: new Map<number, HTMLElement>() });
  const [active, setActive] = useState(start);
  const wanted = useRef<{ readonly index: number; readonly part: Part } | null>(null);
  const list = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    initialOffset: Math.max(0, start - 2) * ROW,
    getItemKey: keyOf,
  });
  const items = list.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  const current = Math.min(active, Math.max(0, count - 1));

  useEffect(() => onShown?.(first, last), [onShown, first, last]);
  /** Focuses the wanted line once it is drawn. */
  const settle = () => {
    const element = wanted.current && parts.current[wanted.current.part].get(wanted.current.index);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  };
  // A line that was off the screen has to be drawn before it can take the focus.
  useEffect(settle);

  const move = (to: number, part: Part = 'line') => {
    const next = Math.max(0, Math.min(count - 1, to));
    wanted.current = { index: next, part };
    setActive(next);
    list.scrollToIndex(next);
    settle();
  };
  useImperativeHandle(ref, () => ({ focus: () => move(current) }));

  const onKeyDown = (part: Part) => (event: KeyboardEvent) => {
    if (selecting && event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      selecting.onAll();
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? ROW) / ROW) - 1);
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (event.shiftKey) selecting?.onRange(current, Math.max(0, Math.min(count - 1, to)));
    move(to, part);
  };
  const walked = (index: number, part: Part) => ({
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setActive(index),
    onKeyDown: onKeyDown(part),
    ref: (element: HTMLElement | null) => {
      if (element) parts.current[part].set(index, element);
      else parts.current[part].delete(index);
    },
  });

  return (
    <div className="min-h-0 flex-1">
      <div ref={box} className="card max-h-full overflow-y-auto">
        <ul aria-label={label} className="relative" style={{ height: list.getTotalSize() }}>
          {items.map(({ index, key, start: top }) => (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0 border-b border-line"
              style={{ transform: `translateY(${top}px)` }}
            >
              {line(index, walked(index, 'line'), walked(index, 'check'))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
