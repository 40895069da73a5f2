import type { OpenedAudience } from '@/exchange/mailing/desk';
import { type AudienceDesk, deskOfAudience } from '@/exchange/mailing/deskOfAudience';
import type { Result } from '@/storage/result';
import type { Watch } from '@/storage/services/services';
import type { ConnectedList, ConnectHost, ConnectProblem } from './ConnectHost';
import { readAudience } from './readAudience';

/** `Again`: a part of it went with an erasure, so the list is to be read anew. */
export type ConnectedProblem = ConnectProblem | { readonly type: 'Again' };

type Opened = { readonly desk: AudienceDesk; readonly opened: OpenedAudience };

/** Reads what changed in a list since the last time, and lays the whole of it on a desk of its own. */
export async function openConnected(
  host: ConnectHost,
  { id }: Pick<ConnectedList, 'id'>,
  watch: Partial<Watch>,
): Promise<Result<Opened, ConnectedProblem>> {
  const read = await host.read('mailchimp', id, false, watch);
  if (!read.ok) return read;
  const audience = await readAudience(host, read.value);
  if (!audience.ok) return audience;
  return audience.value
    ? { ok: true, value: deskOfAudience(audience.value) }
    : { ok: false, error: { type: 'Again' } };
}
