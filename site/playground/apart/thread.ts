import type { Tasks } from './tasks';
import { PageThread } from './page-thread';
import { WorkerThread } from './worker-thread';

/** Where tasks are done, one after the other. */
export interface Thread {
  readonly run: <Name extends keyof Tasks>(name: Name, ...input: InputOf<Name>) => Promise<ResultOf<Name>>;
  /** Stops also what is being done, whose promise stays open. */
  readonly end: () => void;
}

export type InputOf<Name extends keyof Tasks> = Parameters<Tasks[Name]>;
export type ResultOf<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/** A worker; the page itself where a browser refuses one, as it may for a page from the disk. */
export async function startThread(): Promise<Thread> {
  try {
    const thread = new WorkerThread();
    await thread.run('start');
    return thread;
  } catch {
    return new PageThread();
  }
}
