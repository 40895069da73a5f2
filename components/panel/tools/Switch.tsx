import { useState } from 'react';
import { usePanelT } from '../../context';

type Props = {
  readonly label: string;
  readonly on: boolean;
  /** Straight from the click: a browser grants nothing once something else was awaited first. */
  readonly onChange: () => Promise<void>;
};

export function Switch({ label, on, onChange }: Props) {
  const t = usePanelT();
  const [busy, setBusy] = useState(false);
  const change = async () => {
    if (busy) return;
    setBusy(true);
    await onChange();
    setBusy(false);
  };
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => void change()}
      className="inline-flex min-h-8 shrink-0 items-center gap-2 rounded-full text-sm text-muted"
    >
      {on ? t('tools.on') : t('tools.off')}
      <span
        className={`flex h-6 w-10 items-center rounded-full border p-0.5 motion-safe:transition-colors ${on ? 'border-accent bg-accent' : 'border-edge bg-sunken'}`}
      >
        <span
          className={`size-4.5 rounded-full motion-safe:transition-transform ${on ? 'translate-x-4 bg-on-accent' : 'bg-edge'}`}
        />
      </span>
    </button>
  );
}
