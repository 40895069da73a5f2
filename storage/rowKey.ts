import type { RowKey } from './rows';

export const rowKey = (dossier: string, id: string): RowKey => `${dossier}/${id}`;
