import { createPlainReader, type PlainReader } from '@/storage/read/createPlainReader';
import { PlainDb } from '@/storage/read/plainDb';
import type { Reader } from '@/storage/reader';
import { send } from '../wiring/callEngine';
import { rememberedKeyFile } from '../wiring/masterKey';

/** Whatever the popup does not ask at once is the register's own reader's to answer; it is loaded then. */
let whole: Promise<Reader> | null = null;
function wholeReader(): Promise<Reader> {
  whole ??= Promise.all([import('@/storage/db'), import('@/storage/read/createReader')]).then(
    ([{ RegisterDb }, { createReader }]) => createReader(new RegisterDb(), rememberedKeyFile()),
  );
  return whole;
}

/** Opens nothing yet: the register is opened by the first question. */
export const popupReader = (): Reader & PlainReader => ({
  firmName: async () => (await wholeReader()).firmName(),
  document: async (key) => (await wholeReader()).document(key),
  today: async (day) => (await wholeReader()).today(day),
  documentKeys: async (query, day) => (await wholeReader()).documentKeys(query, day),
  documents: async (keys) => (await wholeReader()).documents(keys),
  certificates: async () => (await wholeReader()).certificates(),
  certificateOf: async (disposalId) => (await wholeReader()).certificateOf(disposalId),
  recent: async (since, older) => (await wholeReader()).recent(since, older),
  dueDays: async (from, to) => (await wholeReader()).dueDays(from, to),
  unreadable: async () => (await wholeReader()).unreadable(),
  isEmpty: async () => (await wholeReader()).isEmpty(),
  moments: async () => (await wholeReader()).moments(),
  importMapping: async (headers) => (await wholeReader()).importMapping(headers),
  openMailing: async (onPart) => (await wholeReader()).openMailing(onPart),
  evidenceOf: async (addresses) => (await wholeReader()).evidenceOf(addresses),
  comparison: async (dossier, day) => (await wholeReader()).comparison(dossier, day),
  lastCheck: async () => (await wholeReader()).lastCheck(),
  ...createPlainReader(new PlainDb(), rememberedKeyFile(), () => send('recount', {})),
});
