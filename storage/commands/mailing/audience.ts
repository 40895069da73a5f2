import { z } from 'zod';
import { channels } from '@/policy/mailing/channels';
import { sameList } from '@/policy/mailing/sameList';
import { lives } from '../../dossier';
import type { Session } from '../../engine/session';
import { channelFields } from '../../mailing/audience';
import { err } from '../../result';
import type { AudienceRow } from '../../rows';
import { audienceOf } from '../../schema/audience';
import { id } from '../../schema/fields';
import { openRow } from '../../stored';
import { carried, define } from '../define';
import { gone } from '../gone';

const setSchema = z.strictObject({
  ...audienceOf.shape,
  /** Null: the list of that id, page or name, or a new one. */
  dossier: id.nullable().default(null),
  channels: z.array(z.enum(channels)).max(channels.length),
});

/** The lists that the register knows. */
export async function audiencesIn({ tools }: Session): Promise<AudienceRow[]> {
  const stored = await tools.db.rows.where('kind').equals('audience').toArray();
  const rows = await Promise.all(
    stored.map(async (one) => {
      const key = await tools.keyOf(one.dossier);
      return key ? openRow(one, key) : null;
    }),
  );
  return rows.filter((row): row is AudienceRow => row?.kind === 'audience');
}

/** What a list of a tool is used for. Each list has a dossier of its own, for its comparison names people. */
export const setAudience = define<'setAudience', typeof setSchema>(
  setSchema,
  async (session, { dossier: asked, channels: used, ...about }) => {
    const ofTool = (await audiencesIn(session)).filter(({ tool }) => tool === about.tool);
    const known = asked ?? sameList(ofTool, about)?.dossier;
    const dossier = known ? await session.dossier(known) : session.makeDossier();
    if (!dossier || (asked && !lives(dossier.doc, 'audience', asked))) return err({ type: 'UnknownDossier' });
    // What a file doesn't tell stays as the tool itself told it.
    const told = Object.entries(about).filter(([, value]) => value !== null);
    session.edit(dossier, 'audience', dossier.id, { ...Object.fromEntries(told), ...channelFields(used) });
    return carried({ dossier: dossier.id, id: dossier.id }, about.name);
  },
);

const forgetSchema = z.strictObject({ dossier: id });

/** With its last comparison, and all that was ticked and put off: its key goes. */
export const forgetAudience = define<'forgetAudience', typeof forgetSchema>(
  forgetSchema,
  async (session, { dossier: dossierId }) => {
    const dossier = await session.dossier(dossierId);
    if (!dossier || !lives(dossier.doc, 'audience', dossierId)) return err({ type: 'UnknownDossier' });
    session.erased.add(dossierId);
    return gone;
  },
);
