import type { Files } from '../question';

/** What is different from the texts before: all of a must-gather with each letter would take longer than the answer. */
export interface ChangedTexts {
  readonly changed: Files;
  readonly paths: readonly string[];
}

/** The side that has the texts. */
export class TextsSent {
  private known: Files = {};

  public changedIn(files: Files): ChangedTexts {
    const changed = Object.entries(files).filter(([path, text]) => this.known[path] !== text);
    this.known = files;
    return { changed: Object.fromEntries(changed), paths: Object.keys(files) };
  }
}

/** The side that gets them. */
export class TextsReceived {
  private known: Files = {};

  public filesOf({ changed, paths }: ChangedTexts): Files {
    this.known = Object.fromEntries(paths.map((path) => [path, changed[path] ?? this.known[path] ?? '']));
    return this.known;
  }
}
