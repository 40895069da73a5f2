import type { Audience } from '@/policy/mailing/audience';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { AudienceMaker } from '@/remote/mailchimp/audienceOf';
import type { ReadMember } from '@/remote/mailchimp/member';
import type { Result } from '@/storage/result';
import type { ConnectedList, ConnectHost, ConnectProblem } from './ConnectHost';

type Read<T> = Promise<Result<T, ConnectProblem>>;

/** Part after part, as the engine keeps them; it checked them when they came. Null: they went with an erasure. */
async function parts<T>(
  { part }: ConnectHost,
  tool: 'mailchimp' | 'webinargeek',
  list: ConnectedList,
  take: (some: readonly T[]) => void,
): Read<boolean> {
  for (let n = 0; n < list.parts; n++) {
    const some = await part(tool, list.id, n);
    if (!some.ok) return some;
    if (!some.value) return { ok: true, value: false };
    take(some.value as readonly T[]);
  }
  return { ok: true, value: true };
}

/** The last reading of a list of MailChimp, as the comparison takes it. Null: it is to be read (again) first. */
export async function readAudience(host: ConnectHost, list: ConnectedList): Read<Audience | null> {
  const { readAt, id, webId, name, expected } = list;
  if (readAt === null) return { ok: true, value: null };
  const maker = new AudienceMaker();
  const there = await parts<ReadMember>(host, 'mailchimp', list, (some) => maker.add(some));
  if (!there.ok) return there;
  return { ok: true, value: there.value ? maker.audience({ id, webId, name, readAt, expected }) : null };
}

/** What the registrations of WebinarGeek say, to be taken into the register. Null: they are to be read (again) first. */
export async function readDrafts(
  host: ConnectHost,
  list: ConnectedList,
): Read<readonly EvidenceDraft[] | null> {
  if (list.readAt === null) return { ok: true, value: null };
  const drafts: EvidenceDraft[] = [];
  const there = await parts<EvidenceDraft>(host, 'webinargeek', list, (some) => drafts.push(...some));
  return there.ok ? { ok: true, value: there.value ? drafts : null } : there;
}
