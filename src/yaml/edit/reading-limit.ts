import { NotEditable } from './not-editable';

/** What the documents of a text may be read more than others, all together. */
export interface Reserve {
  /** In characters. */
  left: number;
}

/** A reserve for the edits of one text: most documents with a wrong edit are a hundredth as long. */
export function newReserve(): Reserve {
  return { left: 1024 * 1024 };
}

/**
 * How much may be read to edit a document. Edits that do not work together are found by making fewer of them, and each time
 * the document is read again: without a limit, time grows with the product of its length and the number of its edits.
 */
export class ReadingLimit {
  private own: number;

  public constructor(
    document: string,
    private readonly reserve: Reserve,
  ) {
    this.own = OFTEN * document.length;
  }

  public get isReached(): boolean {
    return this.own <= 0 && this.reserve.left <= 0;
  }

  /** Called before a text is read. Throws a `NotEditable` where that is too much. */
  public take({ length }: string): void {
    if (this.isReached) throw new NotEditable(TOO_MUCH);
    const more = Math.max(0, length - this.own);
    this.own -= length - more;
    this.reserve.left -= more;
  }
}

/** As edits need that are made at once, where some of them have to wait for others. */
const OFTEN = 4;

export const TOO_MUCH = 'its document has too many edits that cannot be made together';
