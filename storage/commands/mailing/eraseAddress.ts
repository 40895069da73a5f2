import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import { eraseAddresses } from '../../mailing/eraseAddresses';
import { homesOf } from '../../mailing/homes';
import { address } from '../../schema/evidence';
import { define } from '../define';
import { gone } from '../gone';

const schema = z.strictObject({ address });

/** Whoever is in no client's dossier (R16): all that is known of the address, wherever it stands. */
export const eraseAddress = define<'eraseAddress', typeof schema>(schema, async (session, input) => {
  const folded = foldAddress(input.address);
  const home = (await homesOf(session, [folded])).of.get(folded);
  await eraseAddresses(session, [folded], null);
  // One that stands in a comparison alone is no record of anybody.
  if (home)
    session.erasures.push({
      of: 'person',
      dossier: home.dossier,
      id: home.dossier,
      clause: 'R16',
      documents: 0,
    });
  return gone;
});
