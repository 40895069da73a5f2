import type { TaskMessage, TaskName, TaskRequest, Tasks } from './tasks';

type Watch = {
  readonly progress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Carries out a task in a worker of its own, which is ended with it: nothing of a file or passphrase stays in memory.
 * Null: stopped by its signal.
 *
 * @throws Error when the task broke.
 */
export function runTask<N extends TaskName>(
  name: N,
  input: Tasks[N]['input'],
  { progress, signal }: Watch = {},
): Promise<Tasks[N]['output'] | null> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Tasks[N]['output'] | null>((resolve, reject) => {
    if (signal?.aborted) resolve(null);
    signal?.addEventListener('abort', () => resolve(null));
    worker.addEventListener('error', () => reject(new Error(`the task ${name} could not be loaded`)));
    worker.addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
      if ('done' in data) progress?.(data.done, data.of);
      else if ('output' in data) resolve(data.output as Tasks[N]['output']);
      else reject(new Error(`the task ${name} failed`));
    });
    worker.postMessage({ name, input } as TaskRequest);
  }).finally(() => worker.terminate());
}
