import { fromHex, hex } from '@/vault/bytes';
import { type MasterKey, opfsMasterKeyFile } from '@/vault/masterKey';

export const benchFile = () => opfsMasterKeyFile('bench-key');

/**
 * The popup finds the master key in the memory of the browser's session, which a page of the web has not. The page's own
 * store stands in for it, after a question to the browser's process, which that memory takes too; `panel.bench.ts` times
 * the extension's own beside the file.
 */
const KEPT = 'remembered';
export const keepRemembered = ({ generation, key }: MasterKey): void =>
  localStorage.setItem(KEPT, `${generation} ${hex(key)}`);

export async function recallRemembered(): Promise<MasterKey | null> {
  await navigator.locks.query();
  const [generation, key] = localStorage.getItem(KEPT)?.split(' ') ?? [];
  return key === undefined ? null : { generation: Number(generation), key: fromHex(key) };
}
