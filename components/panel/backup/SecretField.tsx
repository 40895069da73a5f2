import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { ServiceInput } from '@/storage/services/services';
import { usePanelT } from '../../context';
import { PassphraseField } from '../../kit/PassphraseField';
import { WordsField } from './WordsField';

type Secret = ServiceInput<'testBackup'>['secret'];

type Props = {
  readonly kind: Secret['type'];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** What this backup opens with: its head says which of the two. */
export function SecretField({ kind, ...rest }: Props) {
  const t = usePanelT();
  return kind === 'passphrase' ? (
    <PassphraseField label={t('backup.passphrase')} field="secret" {...rest} />
  ) : (
    <WordsField label={t('backup.words')} field="secret" hint={t('backup.words.type')} {...rest} />
  );
}

export const secretOf = (kind: Secret['type'], typed: string): Secret =>
  kind === 'passphrase' ? { type: kind, passphrase: typed } : { type: kind, words: typed };

/** What the engine finds wrong with the words is said at this field, by whatever name it goes there. */
export function atSecret<T>(result: Result<T, CommandError>): Result<T, CommandError> {
  if (result.ok || result.error.type !== 'InvalidInput') return result;
  const fields = result.error.fields.map(({ problem }) => ({ field: 'secret', problem }));
  return { ok: false, error: { type: 'InvalidInput', fields } };
}

export const noSecret = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'secret', problem: 'required' }] },
} as const;
