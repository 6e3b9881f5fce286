import type { Wanted } from './answers/fixable';
import { Asker } from './apart/asker';
import { Choices } from './choices';
import { element, placed } from './elements';
import { exampleOf } from './example';
import { contentOf } from './panels/content';
import { pageAt } from './pages';
import type { Question } from './question';
import { fragmentOf, questionIn } from './share-link';
import { Side } from './side';

/** The controls, the texts and the answer, which is kept that of the texts. */
export class Page {
  private readonly status = placed('status', HTMLElement);
  private readonly answer = placed('answer', HTMLElement);
  private readonly asker = new Asker();
  private readonly choices: Choices;
  private readonly before: Side;
  private readonly now: Side;
  private waiting: Timer;
  /** The question of the answer that is shown; undefined while another one is asked. */
  private answered: Question | undefined;
  /** What was not read, until other files are opened. */
  private notRead: readonly string[] = [];

  public constructor() {
    const events = {
      onEdit: () => {
        this.answerSoon();
      },
      onOpening: () => {
        this.tell('Reading…');
      },
      onNotRead: (notRead: readonly string[]) => {
        this.notRead = notRead;
        this.answerSoon();
      },
    };
    this.choices = new Choices(events.onEdit);
    this.before = new Side(events);
    this.before.title = 'Before the edit';
    this.now = new Side(events);
    placed('sides', HTMLElement).append(this.before.root, this.now.root);
    placed('example', HTMLButtonElement).addEventListener('click', () => {
      this.ask(exampleOf(this.choices.asked.command));
    });
    placed('share', HTMLButtonElement).addEventListener('click', () => {
      void this.share();
    });
    const documentation = placed('documentation', HTMLAnchorElement);
    documentation.href = pageAt(documentation.href);
    const askAsLinked = () => {
      void this.askAsLinked();
    };
    addEventListener('hashchange', askAsLinked);
    askAsLinked();
  }

  /** An answer for each letter would hinder who types. */
  private answerSoon(): void {
    this.answered = undefined;
    this.answer.setAttribute('aria-busy', 'true');
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      void this.answerNow();
    }, 200);
  }

  private async answerNow(): Promise<void> {
    const question = this.asked;
    const isDiff = question.command === 'diff';
    this.before.root.hidden = !isDiff;
    this.now.title = isDiff ? 'After the edit' : 'Text';
    placed('sides', HTMLElement).classList.toggle('two', isDiff);
    const working = setTimeout(() => {
      this.tell('Working…');
    }, 300);
    this.waiting = working;
    const { status, content, marks } = await this.asker.answer(question);
    // Whatever is edited meanwhile asks again.
    if (this.waiting !== working) return;
    clearTimeout(working);
    this.answered = question;
    this.tell(this.notRead.length === 0 ? status : `${status}; ${this.notRead.length} not read`);
    this.answer.removeAttribute('aria-busy');
    this.answer.replaceChildren(...contentOf(content, this.actions), ...this.notReadItems());
    this.now.mark(marks);
  }

  private readonly actions = {
    goTo: (file: string, line: number, column: number) => {
      this.now.goTo(file, line, column);
    },
    fix: (which: Wanted) => {
      void this.fix(which);
    },
  };

  private async fix(which: Wanted): Promise<void> {
    const { answered } = this;
    if (answered === undefined) {
      this.tell(OUTDATED);
      return;
    }
    this.answer.setAttribute('aria-busy', 'true');
    const result = await this.asker.fix(which);
    // The newer question has an answer of its own.
    if (this.answered !== answered) return;
    if (typeof result === 'string') {
      this.tell(`Not changed: ${result}`);
      this.answer.removeAttribute('aria-busy');
    } else {
      this.now.change(result);
    }
    this.answer.focus();
  }

  private get asked(): Question {
    return { ...this.choices.asked, files: this.now.files, before: this.before.files };
  }

  private ask(question: Question): void {
    this.choices.asked = question;
    this.before.files = question.before;
    this.now.files = question.files;
  }

  /** A screen reader would read the same words again. */
  private tell(status: string): void {
    if (this.status.textContent !== status) this.status.textContent = status;
  }

  private notReadItems(): HTMLElement[] {
    if (this.notRead.length === 0) return [];
    const shown = this.notRead.slice(0, 50).map((each) => element('li', {}, each));
    return [element('h3', {}, `Not read: ${this.notRead.length}`), element('ul', {}, ...shown)];
  }

  private async share(): Promise<void> {
    try {
      location.hash = await fragmentOf(this.asked);
    } catch (error) {
      this.tell(messageOf(error));
      return;
    }
    try {
      await navigator.clipboard.writeText(location.href);
      this.tell('The link is copied. Everybody who has it can read your text');
    } catch {
      this.tell('The link is in the address bar. Everybody who has it can read your text');
    }
  }

  private async askAsLinked(): Promise<void> {
    try {
      const question = await questionIn(location.hash);
      if (question === undefined) await this.answerNow();
      else this.ask(question);
    } catch (error) {
      await this.answerNow();
      this.tell(messageOf(error));
    }
  }
}

type Timer = ReturnType<typeof setTimeout> | undefined;

const OUTDATED = 'Not changed: the text has changed since the answer';

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
