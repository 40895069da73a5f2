import type { EvidenceDraft } from '@/policy/mailing/evidence';
import type { ServiceOutput, Watch } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import type { TestRegister } from './support';

/** As many webinar registrations, each of another address. */
export const drafts = (count: number): EvidenceDraft[] =>
  Array.from({ length: count }, (_, n) => ({
    address: `Lead${n}@elders.example`,
    source: 'webinar',
    channel: null,
    moment: { text: '2026-03-01 20:00', day: '2026-03-01', exact: 'day' },
    from: {
      tool: 'webinargeek',
      form: 'Webinar maart',
      page: null,
      file: 'november.csv',
      digest: null,
      row: n + 2,
    },
    wording: null,
    sale: null,
    corrects: null,
    withdrawn: false,
  }));

/** Gives them to the engine in parts and has them written, as the panel does. */
export async function takeAll(
  register: TestRegister,
  all: readonly EvidenceDraft[],
  watch: Partial<Watch> = {},
  id = randomId(),
): Promise<ServiceOutput<'takeEvidence'>> {
  for (let from = 0; from < all.length; from += 1_000) {
    const part = await register.ask('stageEvidence', {
      import: id,
      from,
      drafts: all.slice(from, from + 1_000),
    });
    if (!part.ok) throw new Error(part.error.type);
  }
  const taken = await register.ask('takeEvidence', { import: id, of: all.length }, watch);
  if (!taken.ok) throw new Error(taken.error.type);
  return taken.value;
}
