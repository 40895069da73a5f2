import type { Bytes } from '@/vault/bytes';

/**
 * Sealed files on their way: `outbox` what the engine made and a surface or the worker hands on, `inbox` what the user
 * chose and the engine reads. In the origin private file system, where a file that goes leaves nothing behind.
 */
export type Box = 'outbox' | 'inbox';

/** 32 hexadecimal digits and what kind of file it is; never a name of the user's. */
export const boxedName = /^[0-9a-f]{32}\.(bwb|bwl)$/;

const HOUR_MS = 3_600_000;

const open = async (box: Box): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(box, { create: true });

const isGone = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

export type BoxWriter = {
  readonly write: (bytes: Bytes | Blob) => Promise<void>;
  /** The file is there from here on, whole. */
  readonly close: () => Promise<void>;
  readonly abort: () => Promise<void>;
};

export async function writeIn(box: Box, name: string): Promise<BoxWriter> {
  const handle = await (await open(box)).getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    async abort() {
      await stream.abort();
      await removeFrom(box, name);
    },
  };
}

export async function fileIn(box: Box, name: string): Promise<File | null> {
  try {
    return await (await (await open(box)).getFileHandle(name)).getFile();
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

export async function removeFrom(box: Box, name: string): Promise<void> {
  try {
    await (await open(box)).removeEntry(name);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/**
 * What nobody has taken for an hour was left by a window that closed or a browser that was killed. `but` are in use: a
 * clock may have been set forward since they were written.
 */
export async function clearOld(box: Box, now: number, but: readonly string[] = []): Promise<void> {
  const folder = await open(box);
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file' || but.includes(name)) continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (now - lastModified > HOUR_MS) await removeFrom(box, name);
  }
}
