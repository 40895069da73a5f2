import type { Page } from 'puppeteer-core';

/** Which part of a picture (PNG) has a colour (`#rrggbb`), 0 to 1; decoded by a browser, in any page of ours. */
export const shareOf = (page: Page, png: Uint8Array, colour: string): Promise<number> =>
  page.evaluate(
    async ([bytes, wanted]) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const drawn = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!drawn) throw new Error('no canvas');
      drawn.drawImage(image, 0, 0);
      const { data } = drawn.getImageData(0, 0, image.width, image.height);
      const hex = (at: number) => (data[at] ?? 0).toString(16).padStart(2, '0');
      let found = 0;
      for (let at = 0; at < data.length; at += 4)
        if (`#${hex(at)}${hex(at + 1)}${hex(at + 2)}` === wanted) found++;
      return found / (image.width * image.height);
    },
    [Array.from(png), colour] as const,
  );
