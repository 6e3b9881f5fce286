import type { Mark } from './answers/answer';
import { readApart } from './apart/asker';
import { Editor } from './editor';
import { button, element, type Child } from './elements';
import { chosenFiles } from './files/chosen-files';
import { droppedFiles, type Dropped } from './files/dropped-files';
import { PASTED, type Files } from './question';

/** What a side tells of itself. */
interface SideEvents {
  readonly onEdit: () => void;
  readonly onOpening: () => void;
  /** What was not read, and why. */
  readonly onNotRead: (notRead: readonly string[]) => void;
}

/** The texts of one side: an editor of one of them, and controls to choose which. */
export class Side {
  public readonly root: HTMLElement;
  private readonly heading = element('h2');
  private readonly chooser = element('select');
  private readonly chooserLabel = element('label', { hidden: '' }, 'File ', this.chooser);
  private readonly editor: Editor;
  private texts = new Map<string, string>([[PASTED, '']]);
  private shown = PASTED;
  /** How often other texts were wanted. */
  private turn = 0;

  public constructor(private readonly events: SideEvents) {
    const place = element('div', { class: 'editor' });
    this.root = element(
      'section',
      { class: 'side' },
      element('div', { class: 'tools' }, this.heading, this.chooserLabel, ...this.controls()),
      place,
      element('p', { class: 'hint' }, 'Paste YAML, or drop files, a folder, or a must-gather (also as .tar.gz).'),
    );
    this.editor = new Editor(place, (text) => {
      this.texts.set(this.shown, text);
      events.onEdit();
    });
    this.chooser.addEventListener('change', () => {
      this.show(this.chooser.value);
    });
    this.acceptDrops();
  }

  public set title(title: string) {
    this.heading.textContent = title;
    this.root.ariaLabel = title;
    this.editor.name = title;
  }

  public get files(): Files {
    return Object.fromEntries(this.texts);
  }

  public set files(files: Files) {
    this.turn += 1;
    const entries = Object.entries(files);
    this.texts = new Map(entries.length === 0 ? [[PASTED, '']] : entries);
    const paths = [...this.texts.keys()];
    this.chooser.replaceChildren(...paths.slice(0, MOST_TO_CHOOSE).map(optionOf), ...restOf(paths));
    this.chooserLabel.hidden = paths.length === 1 && paths[0] === PASTED;
    this.show(paths[0] ?? PASTED);
    this.events.onEdit();
  }

  /** Other texts for some files. */
  public change(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      this.texts.set(path, text);
      if (path === this.shown) this.editor.replace(text);
    }
    this.events.onEdit();
  }

  public goTo(path: string, line: number, column: number): void {
    if (!this.texts.has(path)) return;
    if (path !== this.shown) this.show(path);
    this.editor.goTo(line, column);
  }

  /** The marks of the text that is shown. */
  public mark(marks: readonly Mark[]): void {
    this.editor.mark(marks.filter(({ file }) => file === this.shown));
  }

  private show(path: string): void {
    this.shown = path;
    this.chooser.value = path;
    if (this.chooser.value !== path) {
      this.chooser.prepend(optionOf(path));
      this.chooser.value = path;
    }
    this.editor.show(this.texts.get(path) ?? '');
    this.events.onEdit();
  }

  private controls(): Child[] {
    const files = this.chooserOf({ multiple: '' });
    const folder = this.chooserOf({ webkitdirectory: '' });
    const clear = () => {
      this.files = {};
    };
    return [
      files,
      folder,
      button('Open files', () => {
        files.click();
      }),
      button('Open a folder', () => {
        folder.click();
      }),
      button('Clear', clear),
    ];
  }

  private chooserOf(attributes: Readonly<Record<string, string>>): HTMLInputElement {
    const chooser = element('input', { type: 'file', tabindex: '-1', 'aria-hidden': 'true', ...attributes });
    chooser.addEventListener('change', () => {
      if (chooser.files !== null) void this.open({ found: chosenFiles(chooser.files), notRead: [] });
      chooser.value = '';
    });
    return chooser;
  }

  private async open({ found, notRead: unreachable }: Dropped): Promise<void> {
    this.events.onOpening();
    this.turn += 1;
    const { turn } = this;
    const { texts, notRead } = await readApart(found);
    if (turn !== this.turn) return;
    if (Object.keys(texts).length > 0) this.files = texts;
    this.events.onNotRead([...unreachable, ...notRead]);
  }

  /** Before the editor, which would insert the text of a file where it falls. */
  private acceptDrops(): void {
    const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const { root } = this;
    const over = (event: DragEvent) => {
      if (!isOfFiles(event)) return;
      event.preventDefault();
      root.classList.add('over');
    };
    root.addEventListener('dragover', over);
    root.addEventListener('dragleave', () => {
      root.classList.remove('over');
    });
    const drop = (event: DragEvent) => {
      root.classList.remove('over');
      if (!isOfFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      void droppedFiles(event.dataTransfer).then((dropped) => this.open(dropped));
    };
    root.addEventListener('drop', drop, { capture: true });
  }
}

/** The browser lays out all of them, and nobody finds one among more. */
const MOST_TO_CHOOSE = 1000;

function optionOf(path: string): HTMLElement {
  return element('option', { value: path }, path);
}

function restOf(paths: readonly string[]): HTMLElement[] {
  const left = paths.length - MOST_TO_CHOOSE;
  if (left <= 0) return [];
  return [element('option', { disabled: '' }, `and ${left} more: the places in an answer lead to them`)];
}
