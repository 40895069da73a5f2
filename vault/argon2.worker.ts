import type { Argon2Input } from './argon2';
import { argon2Here } from './argon2Here';

addEventListener('message', ({ data }: MessageEvent<Argon2Input>) => {
  argon2Here(data).then(
    (key) => postMessage(key),
    () => postMessage(null),
  );
});
