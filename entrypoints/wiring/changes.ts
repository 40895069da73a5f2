/** A BroadcastChannel of the extension's own pages: the engine says that something was written, and not what. */
const CHANGES = 'bewaarwacht-changes';

let channel: BroadcastChannel | null = null;

export function sayChanged(): void {
  channel ??= new BroadcastChannel(CHANGES);
  channel.postMessage(null);
}

/** Calls back at each change. Gives the way to stop. */
export function onChange(heard: () => void): () => void {
  const listening = new BroadcastChannel(CHANGES);
  listening.onmessage = () => heard();
  return () => listening.close();
}
