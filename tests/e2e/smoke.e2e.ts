import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '@/demo/register.mjs';
import { seed } from '@/demo/seed.mjs';
import { addresses, patterns } from '@/demo/world.mjs';
import { Extension } from './harness';

describe('the built extension', () => {
  let ext: Extension;
  beforeAll(async () => {
    ext = await Extension.launch();
  });
  afterAll(() => ext.close());

  test('starts, takes the demo register, and counts it on the badge', async () => {
    const panel = await ext.open('sidepanel');
    expect(await seed(panel)).toBe(17);
    expect(await seed(panel)).toBe(0);
    await expect.poll(() => ext.badge()).toMatchObject({ colour: '#b3261e' });
    await panel.close();
  });
});
