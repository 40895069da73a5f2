// Draws the icon, a shield with a clock in it, and writes it as PNG in every size the browsers ask for.
// Run it after a change to the drawing: `node scripts/icons.mjs`. No package needed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const SIZES = [16, 32, 48, 96, 128];
const SAMPLES = 8; // per pixel and direction: the edges are smoothed by counting
const TOP = [20, 122, 128];
const BOTTOM = [10, 72, 78];
const WHITE = [255, 255, 255];

const RED = [196, 30, 22];

/** A dot where no badge stands: browsers write theirs at the bottom. */
const MARK = { x: 0.2, y: 0.2, radius: 0.2, edge: 0.26 };
const CLOCK = { x: 0.5, y: 0.465, face: 0.285 };

/** Everything is drawn in a square from 0 to 1, so that one drawing serves every size. */
function inShield(x, y) {
  const across = Math.abs(x - 0.5);
  const top = 0.035 + 0.075 * (across / 0.43) ** 2;
  if (y < top || y > 0.985) return false;
  const width = y < 0.48 ? 0.43 : 0.43 * Math.sqrt(1 - ((y - 0.48) / 0.505) ** 1.75);
  return across < width;
}

const toSegment = (x, y, x1, y1, x2, y2) => {
  const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1));
};

/** Small sizes need thicker hands to be seen as hands. */
function colourAt(x, y, hand, marked) {
  const toMark = Math.hypot(x - MARK.x, y - MARK.y);
  if (marked && toMark < MARK.edge) return toMark < MARK.radius ? RED : WHITE;
  if (!inShield(x, y)) return null;
  const ground = TOP.map((c, i) => c + (BOTTOM[i] - c) * y);
  if (Math.hypot(x - CLOCK.x, y - CLOCK.y) > CLOCK.face) return ground;
  const hands = Math.min(
    toSegment(x, y, CLOCK.x, CLOCK.y, CLOCK.x, CLOCK.y - 0.185),
    toSegment(x, y, CLOCK.x, CLOCK.y, CLOCK.x + 0.125, CLOCK.y + 0.075),
  );
  return hands < hand ? ground : WHITE;
}

function draw(size, marked) {
  const pixels = Buffer.alloc(size * size * 4);
  const hand = size <= 16 ? 0.055 : size <= 32 ? 0.045 : 0.035;
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const x = (px + ((s % SAMPLES) + 0.5) / SAMPLES) / size;
        const y = (py + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) / size;
        const colour = colourAt(x, y, hand, marked);
        if (!colour) continue;
        covered++;
        for (let i = 0; i < 3; i++) sum[i] += colour[i];
      }
      if (covered === 0) continue;
      const alpha = Math.round((covered / SAMPLES ** 2) * 255);
      pixels.set([...sum.map((c) => Math.round(c / covered)), alpha], (py * size + px) * 4);
    }
  }
  return pixels;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, colour with alpha
  const lines = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
  );
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function write(name, sizes, marked) {
  const folder = new URL(`../public/${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) writeFileSync(new URL(`${size}.png`, folder), png(size, draw(size, marked)));
}

write('icon', SIZES, false);
// On the toolbar while there is no backup, or one as good as none.
write('icon/no-backup', [16, 32, 48], true);
