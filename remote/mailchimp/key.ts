/** An API key as MailChimp gives it: 32 hexadecimal digits, and the data centre that the account lives in. */
const shape = /^[0-9a-f]{32}-(us\d{1,3})$/;

export type MailchimpKey = { readonly key: string; readonly dataCentre: string };

/** Null: no key of MailChimp. What stands around it was pasted along. */
export function mailchimpKey(text: string): MailchimpKey | null {
  const key = text.trim().toLowerCase();
  const [, dataCentre] = shape.exec(key) ?? [];
  return dataCentre === undefined ? null : { key, dataCentre };
}

/** The one host that a key is good for. */
export const mailchimpHost = (dataCentre: string): string => `${dataCentre}.api.mailchimp.com`;
