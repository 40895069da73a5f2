import { createPlainReader } from '@/storage/read/createPlainReader';
import { PlainDb } from '@/storage/read/plainDb';
import { TODAY } from '../model';
import type { Contender } from './contender';
import { benchFile, recallRemembered } from './rememberedKey';

/** The product's own storage. Its popup's way of reading stands by itself, as in the extension: so does its heap. */
export function product(): Contender {
  let popup = read();
  let whole: Promise<Omit<Contender, 'popup'>> | null = null;
  const rest = () => {
    whole ??= import('./productWhole').then(({ productWhole }) => productWhole());
    return whole;
  };
  return {
    async open() {
      popup = read();
    },
    async popup(place) {
      const [counts, [item]] = await Promise.all([popup.counts(TODAY), popup.documentsAt([place])]);
      const { overdue, dueSoon, findings } = counts;
      return { overdue, dueSoon, mismatch: findings, item: item?.id ?? '' };
    },
    counts: () => popup.counts(TODAY),
    load: async (size) => (await rest()).load(size),
    prepareLists: async () => void (await rest()),
    openLists: async () => (await rest()).openLists?.(),
    overdue: async () => (await rest()).overdue(),
    page: async (from) => (await rest()).page(from),
    search: async (prefix) => (await rest()).search(prefix),
    prepareSearch: async () => (await rest()).prepareSearch?.(),
    prepareEdit: async () => (await rest()).prepareEdit?.(),
    edit: async (...given) => (await rest()).edit(...given),
  };
}

const read = () => {
  const file = { ...benchFile(), recall: recallRemembered };
  return createPlainReader(new PlainDb(), file, () => Promise.resolve());
};
