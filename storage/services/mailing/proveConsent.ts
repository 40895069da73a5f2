import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import { consentsOf } from '../../mailing/remembered';
import { ok } from '../../result';
import { address } from '../../schema/evidence';
import { ownLedger } from '../backup/makeErasedList';
import { defineService } from '../define';

const schema = z.strictObject({ address });

/** Somebody who was erased shows an address: what had it consented to, and when? */
export const proveConsent = defineService<'proveConsent', typeof schema>(schema, async (inside, input) => {
  const { digest } = inside.vault;
  return ok(await consentsOf(digest, await ownLedger(inside), foldAddress(input.address)));
});
