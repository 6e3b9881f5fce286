import type { Tasks } from './tasks';
import type { InputOf, ResultOf, Thread } from './thread';

/** What a worker is sent. */
export interface Request<Name extends keyof Tasks = keyof Tasks> {
  readonly id: number;
  readonly name: Name;
  readonly input: InputOf<Name>;
}

/** What it sends back. */
export type Reply = { readonly id: number } & ({ readonly result: unknown } | { readonly fault: string });

/** Does tasks in a worker, which runs the script of this page: there is no other file. */
export class WorkerThread implements Thread {
  private readonly worker: Worker;
  private readonly open = new Map<number, Waiting>();
  private last = 0;

  /** Throws where the browser says at once that it refuses. */
  public constructor() {
    const address = URL.createObjectURL(new Blob([OWN_SCRIPT ?? ''], { type: 'text/javascript' }));
    this.worker = new Worker(address);
    this.worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      URL.revokeObjectURL(address);
      const waiting = this.open.get(data.id);
      this.open.delete(data.id);
      if ('fault' in data) waiting?.failed(new Error(data.fault));
      else waiting?.done(data.result);
    });
    this.worker.addEventListener('error', () => {
      for (const { failed } of this.open.values()) failed(new Error('the worker of the page has stopped'));
    });
  }

  public run<Name extends keyof Tasks>(name: Name, ...input: InputOf<Name>): Promise<ResultOf<Name>> {
    this.last += 1;
    const request: Request<Name> = { id: this.last, name, input };
    return new Promise((done, failed) => {
      this.open.set(request.id, {
        done: (result) => {
          done(result as ResultOf<Name>);
        },
        failed,
      });
      this.worker.postMessage(request);
    });
  }

  public end(): void {
    this.worker.terminate();
  }
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly failed: (fault: Error) => void;
}

/** Known only while the script runs for the first time. A worker has no document. */
const OWN_SCRIPT = typeof document === 'undefined' ? undefined : document.currentScript?.textContent;
