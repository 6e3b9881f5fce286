import type { Answer } from '../answers/answer';
import type { Wanted } from '../answers/fixable';
import type { FoundFile, ReadFiles } from '../files/read-files';
import type { Files, Question } from '../question';
import { TextsSent } from './changed-texts';
import { startThread, type Thread } from './thread';

/** Asks apart from the page. A question stops the one before, which then has no answer. */
export class Asker {
  private talk = startTalk();
  private isBusy = false;

  public async answer(question: Question): Promise<Answer> {
    if (this.isBusy) this.talk = restarted(this.talk);
    this.isBusy = true;
    const { talk } = this;
    const thread = await talk.thread;
    const answer = await thread.run('answer', {
      ...question,
      files: talk.files.changedIn(question.files),
      before: talk.before.changedIn(question.before),
    });
    if (talk === this.talk) this.isBusy = false;
    return answer;
  }

  /** Corrects what the last answer found. */
  public async fix(which: Wanted): Promise<Files | string> {
    return (await this.talk.thread).run('fix', which);
  }
}

/** Reads files apart from the page, in a worker of its own that no question stops. */
export async function readApart(found: readonly FoundFile[]): Promise<ReadFiles> {
  const thread = await startThread();
  try {
    return await thread.run('read', found);
  } finally {
    thread.end();
  }
}

/** A thread, and what it has been sent. */
interface Talk {
  readonly thread: Promise<Thread>;
  readonly files: TextsSent;
  readonly before: TextsSent;
}

function startTalk(): Talk {
  return { thread: startThread(), files: new TextsSent(), before: new TextsSent() };
}

function restarted({ thread }: Talk): Talk {
  void thread.then((each) => {
    each.end();
  });
  return startTalk();
}
