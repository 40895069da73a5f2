import { Field, type FieldProps } from './Field';

type Props = FieldProps & {
  /** Endings that the browser's own window shows first: `.bwb`. */
  readonly accept: string;
  readonly several?: boolean;
  readonly onChange: (files: readonly File[]) => void;
};

/** The browser's own way to choose a file; its words follow the browser's language. */
export function FilesField({ accept, several = false, onChange, ...rest }: Props) {
  return (
    <Field {...rest}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          accept={accept}
          multiple={several}
          autoComplete="off"
          onChange={(event) => onChange(Array.from(event.target.files ?? []))}
          className="input-box file:mr-3 file:rounded-sm file:border-0 file:bg-sunken file:px-2 file:py-1 file:text-text"
        />
      )}
    </Field>
  );
}
