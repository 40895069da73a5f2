import { z } from 'zod';
import { email, name, text } from './fields';

/** Just what the regulation lets the firm record of a client (R2). One entry here is one field on the form. */
export const clientSchema = z.looseObject({
  name: name(),
  address: text(400),
  principal: text(),
  phone: text(40),
  email,
  iban: text(42),
});
export type ClientFields = z.output<typeof clientSchema>;
export type ClientInput = z.input<typeof clientSchema>;
