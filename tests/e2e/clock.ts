import { existsSync, readdirSync, writeFileSync } from 'node:fs';

/** Debian's package libfaketime; the set-up installs it beside the browsers. */
function faketime(): string {
  const paths = readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/faketime/libfaketime.so.1`);
  const library = paths.find((path) => existsSync(path));
  if (!library) throw new Error('The clock can only be moved with libfaketime: apt-get install libfaketime');
  return library;
}

const realMonotonic = { FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_FORCE_MONOTONIC_FIX: '0' } as const;

/**
 * What a browser needs in its environment to live some days later, all of it: worker, engine, pages and database. Its
 * monotonic clock stays the real one; without the last of these every wait of Chromium takes seconds.
 */
export function daysLater(days: number): Record<string, string> {
  if (days === 0) return {};
  return {
    LD_PRELOAD: faketime(),
    FAKETIME: `${days > 0 ? '+' : ''}${days}d`,
    ...realMonotonic,
  };
}

/** A clock that is moved while the browser runs: it reads this file, each second, for how many days it is ahead. */
export class MovableClock {
  private readonly file: string;
  constructor(file: string) {
    this.file = file;
    this.move(0);
  }

  move(days: number): void {
    writeFileSync(this.file, `+${days}d\n`);
  }

  get environment(): Record<string, string> {
    return {
      LD_PRELOAD: faketime(),
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      ...realMonotonic,
    };
  }
}
