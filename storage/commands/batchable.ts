import type { BatchName } from './commands';
import type { Definition } from './define';
import { correctDocument } from './document/correctDocument';
import { disposeDocument } from './document/disposeDocument';
import { forgetDocument } from './document/forgetDocument';
import { registerDocument } from './document/registerDocument';
import { tickCheck } from './document/tickCheck';
import { placeHold } from './hold';

/** Commands that may be one of many. None that erases, moves a trace away or sets something for all. */
export const batchable: { readonly [N in BatchName]: Definition<N> } = {
  registerDocument,
  correctDocument,
  disposeDocument,
  forgetDocument,
  tickCheck,
  placeHold,
};
