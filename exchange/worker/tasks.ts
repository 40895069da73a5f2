import type { CertificateSheet } from '../certificate/sheet';
import type { ProtectedFile } from '../protect/protectFile';

/** Work that would keep a page from answering, or that needs a library too heavy to load with it. */
export type Tasks = {
  protect: { input: { file: Blob; name: string; passphrase: string }; output: ProtectedFile };
  certificate: { input: CertificateSheet; output: Uint8Array };
};
export type TaskName = keyof Tasks;

export type TaskRequest = {
  [N in TaskName]: { readonly name: N; readonly input: Tasks[N]['input'] };
}[TaskName];

export type TaskMessage =
  | { readonly done: number; readonly of: number }
  | { readonly output: Tasks[TaskName]['output'] }
  | { readonly failed: true };
