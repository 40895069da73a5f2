import { z } from 'zod';
import { lives, markers } from '../dossier';
import { FIRM } from '../ids';
import { digestField } from '../ignored';
import { err } from '../result';
import { fileKey, siteIds } from '../schema/document';
import { id } from '../schema/fields';
import { ignoredDigests } from '../stored';
import { carried, define } from './define';

const schema = z.object({
  what: z.enum(['file', 'folder']),
  keys: z.array(fileKey).min(1).max(12),
  site: z.enum(siteIds),
});

const noMarkers = Object.fromEntries(markers.map((marker) => [marker, undefined]));

/**
 * Not for the register: a file, or all that stands in a folder. It concerns no client, and its name would be a note of
 * what somebody keeps privately; so digests are kept, in the firm's own dossier.
 */
export const ignorePlace = define<'ignorePlace', typeof schema>(
  schema,
  async (session, { what, keys, site }) => {
    const dossier = (await session.dossier(FIRM)) ?? session.makeDossier(FIRM);
    // A folder is known by its path, from a file in it as well; two devices then make one entry.
    const first = (what === 'folder' && keys.find((key) => key.startsWith('path:'))) || keys[0];
    const ordered = keys.toSorted((a, b) => Number(b === first) - Number(a === first));
    const digests = await ignoredDigests(session.tools.digest, what, ordered);
    const ignoredId = (digests[0] ?? '').slice(0, 32);
    session.edit(dossier, 'ignored', ignoredId, {
      ...noMarkers,
      what,
      site,
      on: session.tools.today,
      ...Object.fromEntries(digests.map((digest) => [digestField(digest), true])),
    });
    return carried({ dossier: FIRM, id: ignoredId }, '');
  },
);

const watchSchema = z.object({ id });

/** The way back: it is looked at again as anything else. */
export const watchPlace = define<'watchPlace', typeof watchSchema>(
  watchSchema,
  async (session, { id: ignoredId }) => {
    const dossier = await session.dossier(FIRM);
    if (!dossier || !lives(dossier.doc, 'ignored', ignoredId))
      return err({ type: 'UnknownRecord', id: ignoredId });
    session.remove(dossier, 'ignored', ignoredId, 'forgotten', session.tools.today);
    return carried({ dossier: FIRM, id: ignoredId }, '');
  },
);
