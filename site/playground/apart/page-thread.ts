import { tasks, type Tasks } from './tasks';
import type { InputOf, ResultOf, Thread } from './thread';

/** Does tasks where it is: in a worker, or in the page that has none. */
export class PageThread implements Thread {
  private readonly tasks = tasks();

  public async run<Name extends keyof Tasks>(name: Name, ...input: InputOf<Name>): Promise<ResultOf<Name>> {
    const task = this.tasks[name] as (...values: InputOf<Name>) => Promise<ResultOf<Name>> | ResultOf<Name>;
    return await task(...input);
  }

  public end(): void {
    // What is done here cannot be stopped.
  }
}
