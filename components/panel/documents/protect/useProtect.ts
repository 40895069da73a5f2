import { useEffect, useRef, useState } from 'react';
import type { ProtectNote } from '@/exchange/protect/protectFile';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../../context';
import { errorText, fieldErrors, problemText } from '../../../kit/commandErrors';
import { saveFile } from '../../../kit/saveFile';
import { useCommand } from '../../../kit/useCommand';
import { useStrength } from '../../passphrase/useStrength';

export type ProtectValues = {
  readonly file: File | null;
  readonly choice: 'made' | 'own';
  readonly own: string;
  readonly keep: boolean;
};
export type ProtectBusy = { readonly text: string; readonly done: number; readonly of: number };
export type ProtectedCopy = {
  readonly passphrase: string;
  readonly kept: boolean;
  readonly format: 'pdf' | 'zip';
  readonly note: ProtectNote | null;
  /** Saves it (again): the browser may have asked where, and been answered no. */
  readonly save: () => void;
};
type Errors = Partial<Record<'file' | 'own', string>>;
type Refusal = { readonly errors?: Errors; readonly problem?: string };

/**
 * Guesses as a power of ten. A zip's key is quick to derive (1,000 rounds of PBKDF2): a strong graphics card tries some
 * millions a second, which makes this about a year, as long as a team advice is kept.
 */
const NEEDED = 14;

const types = { pdf: 'application/pdf', zip: 'application/zip' } as const;

/** From a chosen file to an encrypted copy among the downloads, on record; each step can be stopped or refused. */
export function useProtect(document: DocumentRow) {
  const { ask, today } = useSurface();
  const t = usePanelT();
  const run = useCommand();
  const [values, setValues] = useState<ProtectValues>({ file: null, choice: 'made', own: '', keep: true });
  const [refusal, setRefusal] = useState<Refusal>({});
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState<ProtectBusy | null>(null);
  const [made, setMade] = useState<ProtectedCopy | null>(null);
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const { dossier, id } = document;
  const about = [document.clientName, document.personName ?? '', document.name];
  const strength = useStrength(values.choice === 'own' ? values.own : '', about, NEEDED);

  /** What is wrong with the passphrase; null: nothing. Its form and whether it is used are the engine's to say. */
  async function wrongWith(passphrase: string, signal: AbortSignal): Promise<Refusal | null> {
    const used = await ask('passphraseUsed', { dossier, id, passphrase }, { signal });
    if (!used.ok) {
      const own = fieldErrors(t, used.error).passphrase;
      return own ? { errors: { own } } : { problem: errorText(t, used.error) };
    }
    if (used.value.used) return { errors: { own: t('error.PassphraseUsed') } };
    if (values.choice === 'made') return null;
    const { measure } = await import('../../passphrase/strength');
    return measure(passphrase, about, NEEDED).enough ? null : { errors: { own: problemText(t, 'too-weak') } };
  }

  async function make(file: File, signal: AbortSignal): Promise<Refusal | null> {
    const { runTask } = await import('@/exchange/worker/runTask');
    const { MOST_BYTES } = await import('@/exchange/protect/limits');
    if (file.size > MOST_BYTES) return { errors: { file: t('protect.file.tooBig') } };
    if (file.size === 0) return { errors: { file: t('protect.file.empty') } };
    const { makePassphrase } = await import('@/exchange/protect/makePassphrase');
    const passphrase = values.choice === 'made' ? makePassphrase() : values.own;
    setBusy({ text: t('protect.busy.password'), done: 0, of: 1 });
    const wrong = await wrongWith(passphrase, signal);
    if (wrong) return wrong;

    const progress = (done: number, of: number) => setBusy({ text: t('protect.busy.encrypt'), done, of });
    progress(0, 1);
    const copy = await runTask('protect', { file, name: file.name, passphrase }, { progress, signal });
    if (!copy || signal.aborted) return { problem: t('protect.stopped') };
    if (copy.is !== 'protected') return { errors: { file: t(`protect.file.${fileProblems[copy.is]}`) } };

    const { format, note, bytes } = copy;
    // On record first: what was refused there must not lie among the downloads as if it were done.
    const recorded = await run(
      'protectDocument',
      { dossier, id, format, passphrase, keep: values.keep },
      t('protect.recorded'),
    );
    if (!recorded.ok) return { problem: errorText(t, recorded.error) };
    // No name of anybody: names of files travel, and the browser's own list of downloads is plain text.
    const name = `bewaarwacht-${today}-${id.slice(0, 6)}.${format}`;
    const save = () => saveFile(name, types[format], [new Uint8Array(bytes)]);
    save();
    setMade({ passphrase, kept: values.keep, format, note, save });
    return null;
  }

  async function submit(): Promise<void> {
    if (busy) return;
    const { file } = values;
    const controller = new AbortController();
    stopping.current = controller;
    const refused = file
      ? await make(file, controller.signal).catch(() => ({ problem: t('protect.failed') }))
      : { errors: { file: t('protect.file.none') } };
    setBusy(null);
    setRefusal(refused ?? {});
    if (refused) setRefusals((now) => now + 1);
  }

  return {
    values,
    change: (changed: Partial<ProtectValues>) => {
      setValues((now) => ({ ...now, ...changed }));
      setRefusal({});
    },
    errors: refusal.errors ?? {},
    strength,
    form: { busy: busy !== null, problem: refusal.problem ?? null, refusals },
    busy,
    stop: () => stopping.current?.abort(),
    submit,
    made,
  };
}

const fileProblems = { encrypted: 'encrypted', 'too-big': 'tooBig', empty: 'empty' } as const;
