/** Gives the user a file, as any download. Its name says nothing of whom it is about: names of files travel. */
export function saveFile(name: string, type: string, parts: readonly BlobPart[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; what it holds needs not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
