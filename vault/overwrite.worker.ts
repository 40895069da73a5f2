import type { Bytes } from './bytes';

/** Of a dedicated worker only, so not among the types of a page. */
type SyncHandle = {
  getSize(): number;
  truncate(size: number): void;
  write(bytes: Bytes, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
};
type FileHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

export type Overwritten = { readonly name: string; readonly bytes: Bytes };

/** The file gets its length first: what is there then changes at once, within one sector of the disk. */
async function overwrite({ name, bytes }: Overwritten): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = (await root.getFileHandle(name, { create: true })) as FileHandle;
  const handle = await file.createSyncAccessHandle();
  try {
    if (handle.getSize() !== bytes.length) {
      handle.truncate(bytes.length);
      handle.flush();
    }
    if (handle.write(bytes, { at: 0 }) !== bytes.length) throw new Error('written in part');
    handle.flush();
  } finally {
    handle.close();
  }
}

addEventListener('message', ({ data }: MessageEvent<Overwritten>) => {
  overwrite(data).then(
    () => postMessage(null),
    (error: unknown) => postMessage(error instanceof Error ? error.message : 'unknown'),
  );
});
