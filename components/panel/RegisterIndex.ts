import type { Headline, RowKey } from '@/storage/rows';
import { WordIndex } from './WordIndex';

type Documents = Headline['documents'];

/** Clients and documents by the words of their names; headlines come in as they are opened. */
export class RegisterIndex {
  private readonly headlines: Headline[] = [];
  private readonly clients = new WordIndex();
  private readonly documents = new WordIndex();
  private readonly numbers = new Map<RowKey, number>();

  /** A client is found by its own name or that of one of its people. */
  add(part: readonly Headline[]): void {
    for (const headline of part) {
      const own = [this.headlines.push(headline) - 1];
      for (const { name } of [{ name: headline.client }, ...headline.people]) this.clients.add(name, own);
      this.addDocuments(headline);
    }
  }

  /** A document by its title, its client, and the person and the engagement that it is linked to; by no other name. */
  private addDocuments({ dossier, client, people, engagements, documents }: Headline): void {
    const first = this.numbers.size;
    for (const { id } of documents) this.numbers.set(`${dossier}/${id}`, this.numbers.size);
    const those = (of: (document: Documents[number]) => boolean): number[] =>
      documents.flatMap((document, at) => (of(document) ? [first + at] : []));
    for (const [at, { name }] of documents.entries()) this.documents.add(name, [first + at]);
    for (const { id, name } of people)
      this.documents.add(
        name,
        those(({ personId }) => personId === id),
      );
    for (const { id, name } of engagements)
      this.documents.add(
        name,
        those(({ engagementId }) => engagementId === id),
      );
    this.documents.add(
      client,
      those(() => true),
    );
  }

  findClients(typed: string): readonly Headline[] {
    const found = this.clients.find(typed, this.headlines.length);
    return this.headlines.filter((_, at) => !found || found(at));
  }

  /** What these documents are numbered here, -1 for one that isn't known (yet): looked up once, not at each letter. */
  numbersOf(keys: readonly RowKey[]): Int32Array {
    return Int32Array.from(keys, (key) => this.numbers.get(key) ?? -1);
  }

  /** Those of the keys that are found, in their order; `numbers` are theirs. */
  findDocuments(typed: string, keys: readonly RowKey[], numbers: Int32Array): readonly RowKey[] {
    const found = this.documents.find(typed, this.numbers.size);
    return found ? keys.filter((_, at) => found(numbers[at] ?? -1)) : keys;
  }
}
