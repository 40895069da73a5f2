import type { TaskMessage, TaskRequest, Tasks } from './tasks';

const say = (message: TaskMessage): void => postMessage(message);

async function carryOut(request: TaskRequest): Promise<Tasks[keyof Tasks]['output']> {
  switch (request.name) {
    case 'protect': {
      const { protectFile } = await import('../protect/protectFile');
      const { file, name, passphrase } = request.input;
      const plain = new Uint8Array(await file.arrayBuffer());
      return protectFile(plain, name, passphrase, (done, of) => say({ done, of }));
    }
    case 'certificate': {
      const { certificatePdf } = await import('../certificate/certificatePdf');
      return certificatePdf(request.input);
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => {
  carryOut(data).then(
    (output) => say({ output }),
    // What it failed on may be somebody's file: that it failed is all there is to say.
    () => say({ failed: true }),
  );
});
