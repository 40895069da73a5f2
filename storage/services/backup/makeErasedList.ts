import { z } from 'zod';
import { encodeLedger } from '@/exchange/backup/ledgerFile';
import { clearOld, writeIn } from '../../backup/boxes';
import { ledgerOf } from '../../engine/ledger';
import { readDoc } from '../../engine/openDossier';
import type { Inside } from '../../engine/register';
import { FIRM } from '../../ids';
import { ok } from '../../result';
import { defineService } from '../define';

/** The ledger of the register that is open; empty when nothing was erased yet, or the firm's dossier doesn't open. */
export async function ownLedger({ db, vault }: Pick<Inside, 'db' | 'vault'>): Promise<Map<string, number>> {
  const key = await vault.keyOf(FIRM);
  const firm = key && (await readDoc(db, key, FIRM));
  return firm && firm !== 'damaged' ? ledgerOf(firm.doc) : new Map();
}

/** What was erased so far, as the small file that stands beside the backups, into the outbox. */
export const makeErasedList = defineService<'makeErasedList', z.ZodObject>(
  z.strictObject({}),
  async (inside, _input, { id }) => {
    const now = inside.clock().getTime();
    await clearOld('outbox', Date.now());
    const name = `${id}.bwl`;
    const file = await writeIn('outbox', name);
    await file.write(await encodeLedger(await ownLedger(inside), now, inside.vault.digest));
    await file.close();
    return ok({ name });
  },
);
