import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { audit } from '../panel/audit';
import { prefer } from '../panel/mount';
import { mountPopup } from './mount';
import { states } from './states';

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  beforeEach(() => prefer(scheme));

  test.for(states)('axe finds nothing wrong with: %s', async ([, options, shows, act]) => {
    await mountPopup(options);
    await act?.();
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    await audit();
  });
});
