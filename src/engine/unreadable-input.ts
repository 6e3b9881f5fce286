import { UnusableInput } from '../inputs/unusable-input';
import type { ReadError } from '../yaml/read-error';

/** Thrown where a part of the input cannot be read: what the rest means is not known without it. */
export class UnreadableInput extends UnusableInput {
  public override readonly name = 'UnreadableInput';

  public constructor(public readonly unreadable: readonly ReadError[]) {
    super(
      unreadable
        .map(({ file, line, column, message }) => `${file}:${line}:${column}: unreadable: ${message}`)
        .join('\n'),
    );
  }
}

/** Rejects files of which anything cannot be read. */
export function throwIfUnreadable(files: readonly { readonly unreadable: readonly ReadError[] }[]): void {
  const all = files.flatMap(({ unreadable }) => unreadable);
  if (all.length > 0) throw new UnreadableInput(all);
}
