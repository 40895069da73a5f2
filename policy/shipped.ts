import { usualLead } from './lead';
import type { Policy } from './policy';
import { isOwnClass, retention, retentionClasses } from './retention';
import { sources } from './sources';

/**
 * The newest regulation as it is, without a firm's choices: what holds before there is a register. A small thing of its
 * own, because every surface and the worker carry it; a test holds it to what `policyFor` makes of no choices.
 */
export const shipped: Policy = {
  version: 1,
  from: '2026-11-01',
  rules: retention,
  off: retentionClasses.filter(isOwnClass),
  names: {},
  lead: usualLead,
  sources: {
    'quote-accepted': sources['quote-accepted'].gives,
    webinar: sources.webinar.gives,
    'e-book': sources['e-book'].gives,
    'weekly-tip': sources['weekly-tip'].gives,
    'contact-form': [],
    'opt-in': [],
    none: [],
    unsubscribed: [],
  },
  financialYearFirstMonth: 1,
};
