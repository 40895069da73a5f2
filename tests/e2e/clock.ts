import { existsSync, readdirSync } from 'node:fs';

/** Debian's package libfaketime; the set-up installs it beside the browsers. */
function faketime(): string {
  const paths = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/faketime/libfaketime.so.1`);
  const library = paths.find((path) => existsSync(path));
  if (!library) throw new Error('The clock can only be moved with libfaketime: apt-get install libfaketime');
  return library;
}

/**
 * What a browser needs in its environment to live some days later, all of it: worker, engine, pages and database. Its
 * monotonic clock stays the real one; without the last line every wait of Chromium takes seconds.
 */
export function daysLater(days: number): Record<string, string> {
  if (days === 0) return {};
  return {
    LD_PRELOAD: faketime(),
    FAKETIME: `${days > 0 ? '+' : ''}${days}d`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    FAKETIME_FORCE_MONOTONIC_FIX: '0',
  };
}
