import { vi } from 'vitest';

type Begin = IDBDatabase['transaction'];

/**
 * Tells of every transaction that writes to this database, as it begins. To be called before the database is opened;
 * `vi.restoreAllMocks()` ends it.
 */
export function watchTransactions(database: string, begun: (transaction: IDBTransaction) => void): void {
  const real = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...asked: Parameters<Begin>
  ) {
    const transaction = real.apply(this, asked);
    if (transaction.mode === 'readwrite' && this.name === database) begun(transaction);
    return transaction;
  });
}
