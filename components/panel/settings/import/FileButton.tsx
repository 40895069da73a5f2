import { useRef } from 'react';
import { usePanelT } from '../../../context';
import { Button, type ButtonLook } from '../../../kit/Button';

type Props = {
  readonly label: string;
  readonly look?: ButtonLook;
  readonly onFile: (file: File) => void;
};

/** What the reader of files takes; the user may choose another file all the same, and is told why it is refused. */
const ACCEPT = '.csv,.tsv,.txt,.xlsx,.json';

/** A button of ours that opens the browser's own choice of a file. */
export function FileButton({ label, look = 'secondary', onFile }: Props) {
  const t = usePanelT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        autoComplete="off"
        aria-label={t('import.file')}
        tabIndex={-1}
        className="hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file again, mended meanwhile, is a choice too.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
