import alerts from './alerts';
import backup from './backup';
import bulk from './bulk';
import common from './common';
import connect from './connect';
import evidence from './evidence';
import exchange from './exchange';
import lock from './lock';
import mailing from './mailing';
import panel from './panel';
import proof from './proof';
import retention from './retention';

/** Everything that the side panel says. */
export default {
  ...common,
  ...panel,
  ...connect,
  ...exchange,
  ...backup,
  ...bulk,
  ...lock,
  ...retention,
  ...proof,
  ...alerts,
  ...mailing,
  ...evidence,
} as const;
