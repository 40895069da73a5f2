import { expect, test } from 'vitest';
import { register, taughtPortal } from '@/demo/register.mjs';
import { addresses, answer } from '@/demo/world.mjs';
import { recognise } from '@/sites';

const documents = register(new Date(2026, 10, 23)).flatMap((each) => each.documents);
const placed = documents.flatMap(({ name, address, keys = [] }) =>
  address ? [{ name, address, keys }] : [],
);

test.each(placed)(
  '$name stands where the demo register says, and a stand-in answers there',
  async (document) => {
    const seen = recognise({ url: new URL(document.address), title: '' }, [taughtPortal]);
    // A list without an item's id in its address is where a business file is shown; its row carries the key.
    if (seen?.kind !== 'list') expect(document.keys).toEqual(seen?.keys);
    expect(await answer(document.address)).not.toBeNull();
  },
);

test.each(Object.entries(addresses))('the stand-in "%s" is a page of a tool we know', async (_, address) => {
  expect(recognise({ url: new URL(address), title: '' }, [taughtPortal])).not.toBeNull();
  expect((await answer(address))?.body.toString()).toContain('Nagebouwde pagina');
});

test('a download of a portal is a PDF, and no stand-in answers for anybody else', async () => {
  const pdf = await answer('https://disc-portaal.example/rapporten/48213/DISC-rapport%20Bram%20de%20Wit.pdf');
  expect(pdf?.headers['content-disposition']).toContain('DISC-rapport%20Bram%20de%20Wit.pdf');
  expect(pdf?.body.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await answer('https://elders.example/')).toBeNull();
});
