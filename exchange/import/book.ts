import { type Account, type DocumentItem, knownAccount } from './accounts';
import type { Entry } from './entry';
import type { ImportField, RecordKind } from './fields';
import { folded } from './guessMapping';
import type { Known, KnownClient } from './known';
import { LookAlikes } from './lookAlike';
import { OwnDates } from './ownDates';

export type Rules = {
  readonly known: Known;
  /** What the column of a field is called in the list. */
  readonly column: (field: ImportField) => string;
  /** A client that the register does not have is a mistake. */
  readonly knownOnly: boolean;
  /** The client of every row; null: each row names its own. */
  readonly client: KnownClient | null;
};

/** What the list and the register come to together, while row after row is taken in. */
export class Book {
  readonly rules: Rules;
  readonly dates: OwnDates;
  readonly lookAlikes = new LookAlikes();
  /** Rows taken in, by what they say. */
  readonly seenRows = new Map<string, number>();
  /** What the register has of what the rows speak of. */
  readonly there: Readonly<Record<RecordKind, Set<string>>> = {
    client: new Set(),
    person: new Set(),
    engagement: new Set(),
    document: new Set(),
  };
  private readonly byName = new Map<string, Account[]>();
  private readonly byKey = new Map<string, DocumentItem>();

  constructor(rules: Rules, entries: readonly Entry[]) {
    this.rules = rules;
    this.dates = new OwnDates(entries);
    const contents = new Map(rules.known.dossiers.map((one) => [one.dossier, one]));
    for (const client of rules.known.clients) {
      this.lookAlikes.add(client.name);
      const { dossier } = client;
      const account = knownAccount(
        client,
        contents.get(dossier) ?? { dossier, people: [], engagements: [], documents: [] },
      );
      this.open(account);
      for (const document of account.documents) this.keep(document);
    }
  }

  /** The clients of this name; several when the register has two that are called alike. */
  called(name: string): readonly Account[] {
    const { client } = this.rules;
    const all = this.byName.get(folded(client?.name ?? name)) ?? [];
    return client ? all.filter(({ dossier }) => dossier === client.dossier) : all;
  }

  open(account: Account): void {
    const key = folded(account.client.name);
    this.byName.set(key, [...(this.byName.get(key) ?? []), account]);
  }

  /** A document by any of its keys, whoever's it is: one file stands in the register once. */
  at(keys: readonly string[]): DocumentItem | null {
    return keys.map((key) => this.byKey.get(key)).find((item) => item !== undefined) ?? null;
  }

  keep(document: DocumentItem): void {
    for (const key of document.part.keys) this.byKey.set(key, document);
  }

  /** Every client that the list adds something to. */
  changed(): Account[] {
    const adds = ({ isNew, people, engagements, documents }: Account) =>
      isNew || [people, engagements, documents].some((list) => list.some((item) => item.isNew));
    return Array.from(this.byName.values()).flat().filter(adds);
  }
}
