/** Makes what carries a file's id, the other way round than guid.ts reads it. For examples and tests only. */
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function letters(bytes: readonly number[], alphabet: string, bits: number): string {
  const all = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const padded = all.padEnd(Math.ceil(all.length / bits) * bits, '0');
  return (padded.match(new RegExp(`.{${bits}}`, 'g')) ?? [])
    .map((group) => alphabet[Number.parseInt(group, 2)])
    .join('');
}

/** The 16 bytes as Windows lays them out. */
function bytesOf(guid: string): number[] {
  const [a = '', b = '', c = '', d = '', e = ''] = guid.split('-');
  const pairs = (text: string) => (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return [...pairs(a).reverse(), ...pairs(b).reverse(), ...pairs(c).reverse(), ...pairs(d), ...pairs(e)];
}

const rest = (length: number) => Array.from({ length }, (_, at) => (at * 37 + 11) % 256);

export const shareToken = {
  E: (guid: string) => letters([0x11, ...bytesOf(guid), 0x01, ...rest(16)], BASE64URL, 6),
  migrated: (guid: string) => letters([0x12, ...bytesOf(guid), 0x01, ...rest(16)], BASE64URL, 6),
  I: (guid: string) => letters([0x21, 0x04, ...bytesOf(guid), 0x01, ...rest(16)], BASE64URL, 6),
  'I, of the other kind': (guid: string) =>
    letters([0x21, 0x00, ...bytesOf(guid), 0x01, ...rest(16)], BASE64URL, 6),
  'c, of the other kind': (guid: string) =>
    letters([0x72, 0x0a, ...bytesOf(guid), 0x12, 0x05, 0x02, ...rest(16)], BASE64URL, 6),
  c: (guid: string) => letters([0x71, 0x0a, ...bytesOf(guid), 0x12, 0x05, 0x02, ...rest(16)], BASE64URL, 6),
} as const;

export const driveItemId = (guid: string): string =>
  `01${letters([...rest(4), ...bytesOf(guid)], BASE32, 5)}`;

/** `redeem`: the short link that was followed, in base 64. */
export const redeemOf = (link: string): string => btoa(link).replaceAll('=', '');
