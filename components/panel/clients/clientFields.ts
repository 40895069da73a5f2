import type { ClientRow } from '@/storage/rows';
import type { PanelKey } from '../../context';

/** Just what the regulation lets the firm record of a client (R2), as the form shows it. */
export const clientFields = [
  { field: 'name', label: 'client.name', type: 'text' },
  { field: 'address', label: 'client.address', type: 'text' },
  { field: 'principal', label: 'client.principal', type: 'text' },
  { field: 'phone', label: 'client.phone', type: 'tel' },
  { field: 'email', label: 'client.email', type: 'email' },
  { field: 'iban', label: 'client.iban', type: 'text' },
] as const satisfies readonly {
  field: keyof ClientRow;
  label: PanelKey;
  type: 'text' | 'tel' | 'email';
}[];

export type ClientField = (typeof clientFields)[number]['field'];
export type ClientValues = Record<ClientField, string>;

/** What one may write anything into; a number or an address of mail is none. */
export const isFreeText = (field: ClientField): boolean =>
  field === 'name' || field === 'address' || field === 'principal';

export const noClient: ClientValues = {
  name: '',
  address: '',
  principal: '',
  phone: '',
  email: '',
  iban: '',
};
