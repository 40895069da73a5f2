import type { ClientRow } from '@/storage/rows';

/** Just what the regulation lets the firm record of a client (R2), as the form shows it. */
export const clientFields = [
  { field: 'name', type: 'text' },
  { field: 'address', type: 'text' },
  { field: 'principal', type: 'text' },
  { field: 'phone', type: 'tel' },
  { field: 'email', type: 'email' },
  { field: 'iban', type: 'text' },
] as const satisfies readonly {
  field: keyof ClientRow;
  type: 'text' | 'tel' | 'email';
}[];

export type ClientField = (typeof clientFields)[number]['field'];
export type ClientValues = Record<ClientField, string>;

export const noClient: ClientValues = {
  name: '',
  address: '',
  principal: '',
  phone: '',
  email: '',
  iban: '',
};
