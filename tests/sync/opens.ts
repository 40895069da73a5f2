import type { Message } from '@/sync/relay';
import type { SyncState } from '@/sync/state';
import { type Bytes, hex } from '@/vault/bytes';
import { type BoxKey, openBox, type SealedBoxes } from '@/vault/firm/boxes';
import { broughtKey, openRecord, readHeader } from '@/vault/firm/record';
import { openRing } from '@/vault/firm/ring';
import { importKey, type SealingKey } from '@/vault/seal';

/** Every key that can be had from what some devices keep and everything that a relay ever stored. */
export async function keysFrom(firm: string, states: readonly SyncState[], archive: readonly Message[]) {
  const keks = new Map<string, Bytes>();
  const keys = new Map<string, { raw: Bytes; key: SealingKey }>();
  const know = async (raw: Bytes) => {
    const name = hex(raw);
    if (!keys.has(name)) keys.set(name, { raw, key: await importKey(raw) });
  };
  const boxes = states.flatMap(({ device, box, nextBox }) =>
    [box, nextBox].flatMap((one) => (one ? [{ device, box: one as BoxKey }] : [])),
  );
  for (const { epoch, ring, own } of states) {
    if (epoch) keks.set(hex(epoch.kek), epoch.kek);
    for (const key of [...Array.from(ring.values()).flat(), ...own.values()]) await know(key.raw);
  }
  for (const { subject, bytes } of archive) {
    if (!subject.startsWith('b.')) continue;
    for (const { device, box } of boxes) {
      const kek = await openBox(bytes as SealedBoxes, firm, Number(subject.slice(2)), device, box);
      if (kek) keks.set(hex(kek), kek);
    }
  }
  const open = await Promise.all(Array.from(keks.values(), importKey));
  for (const { subject, bytes } of archive) {
    const [kind, epoch, shard] = subject.split('.');
    if (kind === 'k' && shard === '0')
      for (const kek of open)
        for (const all of (await openRing([bytes], kek, firm, Number(epoch)))?.values() ?? [])
          for (const key of all) await know(key.raw);
    const read = kind === 'd' ? readHeader(bytes) : null;
    if (read?.type === 'known' && read.header.type === 'create')
      for (const kek of open) {
        const raw = await broughtKey(bytes, read.header, kek);
        if (raw) await know(raw);
      }
  }
  return Array.from(keys.values(), ({ key }) => key);
}

/** What those keys open of a record. Null: none of them does. */
export async function openedBy(keys: readonly SealingKey[], { bytes }: Message): Promise<Bytes | null> {
  const read = readHeader(bytes);
  if (read.type !== 'known') return null;
  for (const key of keys) {
    const plain = await openRecord(bytes, read.header.type, key);
    if (plain) return plain;
  }
  return null;
}
