import type { Get } from './get';

/** The same, with no more than so many requests on their way; the others wait for their turn. */
export function atMost(most: number, get: Get): Get {
  let free = most;
  const waiting: (() => void)[] = [];
  const turn = (): Promise<void> => {
    if (free > 0) {
      free--;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  return async (request) => {
    await turn();
    try {
      return await get(request);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
