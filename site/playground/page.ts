import * as engine from '../../src/engine';
import { answerTo } from './answers';
import { Choices } from './choices';
import { element, placed } from './elements';
import { exampleOf } from './example';
import { marksIn } from './marks';
import type { PageActions } from './panels/panel';
import type { Question } from './question';
import { fragmentOf, questionIn } from './share-link';
import { Side } from './side';

// For the console of the browser, and for tests.
Object.assign(globalThis, { imageRegistry: engine });

const status = placed('status', HTMLElement);
const answer = placed('answer', HTMLElement);
const sides = placed('sides', HTMLElement);
const events = { onEdit: answerSoon, onNotRead: tellNotRead };
const before = new Side('Before the edit', events);
const now = new Side('Text', events);
const choices = new Choices(answerSoon);
sides.append(before.root, now.root);

const actions: PageActions = {
  goTo: (file, line, column) => {
    now.goTo(file, line, column);
  },
  change: (files) => {
    if (typeof files === 'string') status.textContent = `Not changed: ${files}`;
    else now.change(files);
    answer.focus();
  },
};

let waiting: ReturnType<typeof setTimeout> | undefined;
/** What was not read, until other files are opened. */
let notRead: readonly string[] = [];

/** An answer for each letter would hinder who types. */
function answerSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(answerNow, 200);
}

function answerNow(): void {
  const question = asked();
  const isDiff = question.command === 'diff';
  before.root.hidden = !isDiff;
  sides.classList.toggle('two', isDiff);
  const panel = answerTo(question, actions);
  const more = notRead.length === 0 ? '' : `; ${notRead.length} not read`;
  if (status.textContent !== panel.status + more) status.textContent = panel.status + more;
  answer.replaceChildren(...panel.content, ...notReadItems());
  now.mark(question.command === 'explain' ? [] : marksIn(question));
}

function asked(): Question {
  return { ...choices.asked, files: now.files, before: before.files };
}

function ask(question: Question): void {
  choices.asked = question;
  before.files = question.before;
  now.files = question.files;
}

function tellNotRead(found: readonly string[]): void {
  notRead = found;
  answerSoon();
}

function notReadItems(): HTMLElement[] {
  if (notRead.length === 0) return [];
  const shown = notRead.slice(0, 50).map((each) => element('li', {}, each));
  return [element('h3', {}, `Not read: ${notRead.length}`), element('ul', {}, ...shown)];
}

placed('example', HTMLButtonElement).addEventListener('click', () => {
  ask(exampleOf(choices.asked.command));
});

placed('share', HTMLButtonElement).addEventListener('click', () => {
  void share();
});

async function share(): Promise<void> {
  const fragment = await fragmentOf(asked());
  if (fragment.length > LONGEST_LINK) {
    status.textContent = `Too much for a link: ${fragment.length} characters, at most ${LONGEST_LINK} are possible`;
    return;
  }
  location.hash = fragment;
  try {
    await navigator.clipboard.writeText(location.href);
    status.textContent = 'The link is copied. Everybody who has it can read your text';
  } catch {
    status.textContent = 'The link is in the address bar. Everybody who has it can read your text';
  }
}

/** What browsers and chats take. */
const LONGEST_LINK = 64_000;

async function askAsLinked(): Promise<void> {
  try {
    const question = await questionIn(location.hash);
    if (question !== undefined) ask(question);
    else answerNow();
  } catch (error) {
    answerNow();
    status.textContent = error instanceof Error ? error.message : String(error);
  }
}

addEventListener('hashchange', () => {
  void askAsLinked();
});
void askAsLinked();
