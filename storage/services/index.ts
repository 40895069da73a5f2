import { alertsDue, markGiven } from './alerts';
import type { Service } from './define';
import { readRecords } from './readRecords';
import type { ServiceName } from './services';
import { verify } from './verify';

/** Every service there is. A new one is a file and a line here; its types stand in services.ts. */
export const services: { readonly [N in ServiceName]: Service<N> } = {
  alertsDue,
  markGiven,
  readRecords,
  verify,
};
