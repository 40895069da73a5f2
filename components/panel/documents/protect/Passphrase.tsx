import { Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { copySecret } from '../../../kit/copySecret';

type Props = {
  readonly passphrase: string;
  readonly onCopied?: () => void;
  /** More to do with it. */
  readonly children?: ReactNode;
};

/** A passphrase to read, type over or copy. */
export function Passphrase({ passphrase, onCopied, children }: Props) {
  const t = usePanelT();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const done = await copySecret(passphrase);
    setSaid(done ? t('protect.copied') : t('protect.copy.failed'));
    if (done) onCopied?.();
  };
  return (
    <div className="rounded-lg bg-sunken p-3">
      <p className="font-mono text-base font-medium break-words select-all">{passphrase}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          small
          data-field="copy"
          icon={<Copy className="size-4" aria-hidden />}
          onClick={() => void copy()}
        >
          {t('protect.copy')}
        </Button>
        {children}
      </div>
      <p role="status" className="mt-2 text-sm text-muted">
        {said ?? t('protect.copy.hint')}
      </p>
    </div>
  );
}
