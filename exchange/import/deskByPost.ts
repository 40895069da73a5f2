import type { ImportDesk, Progress } from './desk';

/** A worker, or the channel to one. */
type Post = {
  readonly postMessage: (message: unknown) => void;
  readonly addEventListener: (type: 'message', heard: (event: MessageEvent) => void) => void;
};

type Question = {
  readonly n: number;
  readonly method: Exclude<keyof ImportDesk, 'close'>;
  readonly given: readonly unknown[];
};
type Answer = { readonly n: number; readonly gives?: unknown; readonly failed?: true };
/** A question that is still being answered. */
type Told = { readonly n: number; readonly done: number; readonly of: number };

/** Those that say how far they are, to whoever is their last argument. */
const telling: readonly Question['method'][] = ['plan', 'openAudience'];

type AnyMethod = (...given: readonly unknown[]) => Promise<unknown>;

/** In the worker: answers each question from the desk that is there. */
export function serveDesk(post: Post, desk: ImportDesk): void {
  post.addEventListener('message', ({ data }: MessageEvent<Question>) => {
    const { n, method, given } = data;
    const asked = desk[method] as AnyMethod;
    const progress: Progress = (done, of) => post.postMessage({ n, done, of } satisfies Told);
    asked(...given, ...(telling.includes(method) ? [progress] : [])).then(
      (gives) => post.postMessage({ n, gives } satisfies Answer),
      // What went wrong may hold a text of the file; that it went wrong is all that is said.
      () => post.postMessage({ n, failed: true } satisfies Answer),
    );
  });
}

/** The desk broke while it worked: too little memory, or our own mistake. */
export class DeskFailed extends Error {}

/** Outside: the desk in a worker, as if it were here. `end` ends the worker, in the middle of its work too. */
export function deskByPost(post: Post, end: () => void, failed: (told: () => void) => void): ImportDesk {
  let last = 0;
  const waiting = new Map<
    number,
    { give: (value: unknown) => void; fail: (error: Error) => void; told: Progress | undefined }
  >();
  post.addEventListener('message', ({ data }: MessageEvent<Answer | Told>) => {
    if ('done' in data) return waiting.get(data.n)?.told?.(data.done, data.of);
    const asker = waiting.get(data.n);
    waiting.delete(data.n);
    if (data.failed) asker?.fail(new DeskFailed());
    else asker?.give(data.gives);
  });
  failed(() => {
    for (const { fail } of waiting.values()) fail(new DeskFailed());
    waiting.clear();
  });
  const ask =
    <M extends Question['method']>(method: M, told?: Progress) =>
    (...given: Parameters<ImportDesk[M]>): ReturnType<ImportDesk[M]> =>
      new Promise<unknown>((give, fail) => {
        last += 1;
        waiting.set(last, { give, fail, told });
        post.postMessage({ n: last, method, given } satisfies Question);
      }) as ReturnType<ImportDesk[M]>;
  return {
    open: ask('open'),
    openRegister: ask('openRegister'),
    look: ask('look'),
    concerns: ask('concerns'),
    // A function can't be posted.
    plan: (choice, against, progress) => ask('plan', progress)(choice, against),
    issues: ask('issues'),
    records: ask('records'),
    openAudience: (files, progress) => ask('openAudience', progress)(files),
    members: ask('members'),
    audienceIssues: ask('audienceIssues'),
    evidenceOfTool: ask('evidenceOfTool'),
    openEvidence: ask('openEvidence'),
    tryEvidence: ask('tryEvidence'),
    drafts: ask('drafts'),
    close: end,
  };
}
