import { Button } from './Button';

type Props = {
  readonly text: string;
  readonly done: number;
  readonly of: number;
  /** What the button that stops it says. */
  readonly stop: string;
  readonly onStop: () => void;
  /** How its button looks on a notice. */
  readonly onDark?: string | undefined;
};

/** How far something is that takes more than a moment, and the way to stop it. */
export function Progress({ text, done, of, stop, onStop, onDark }: Props) {
  return (
    <div className="flex items-center gap-3">
      <div className="min-w-0 flex-1">
        <p className={`text-sm tabular-nums ${onDark ? '' : 'text-muted'}`}>{text}</p>
        <progress
          aria-label={text}
          className={`progress mt-1 w-full ${onDark ? 'text-surface!' : ''}`}
          value={done}
          max={Math.max(1, of)}
        />
      </div>
      {onDark ? (
        <button type="button" className={onDark} onClick={onStop}>
          {stop}
        </button>
      ) : (
        <Button small onClick={onStop}>
          {stop}
        </Button>
      )}
    </div>
  );
}
