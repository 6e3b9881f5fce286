import { PageThread } from './page-thread';
import type { Reply, Request } from './worker-thread';

/** Does in a worker what its page asks for. */
export function serve(): void {
  const thread = new PageThread();
  const reply = (message: Reply): void => {
    postMessage(message);
  };
  addEventListener('message', ({ data: { id, name, input } }: MessageEvent<Request>) => {
    thread.run(name, ...input).then(
      (result) => {
        reply({ id, result });
      },
      (fault: unknown) => {
        reply({ id, fault: String(fault) });
      },
    );
  });
}
