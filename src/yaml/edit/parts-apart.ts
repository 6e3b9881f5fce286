import type { Splice } from './splice';

/** Parts of a text that do not touch: in whichever order they are replaced, the result is the same. */
export class PartsApart {
  private readonly inOrder: Splice[] = [];

  public get splices(): readonly Splice[] {
    return this.inOrder;
  }

  /** Whether none of the parts touches one that is there. */
  public haveRoomFor(splices: readonly Splice[]): boolean {
    return !splices.some((splice) => this.isTouched(splice));
  }

  public add(splices: readonly Splice[]): void {
    for (const splice of splices) this.inOrder.splice(this.indexFor(splice), 0, splice);
  }

  /** Puts a text behind the one that is put in at the same place. */
  public append(splice: Splice): void {
    const index = this.indexFor(splice) - 1;
    const there = this.inOrder[index];
    if (there !== undefined) this.inOrder[index] = { ...there, text: there.text + splice.text };
  }

  private isTouched(splice: Splice): boolean {
    const index = this.indexFor(splice);
    return [this.inOrder[index - 1], this.inOrder[index]].some((other) => other !== undefined && touch(splice, other));
  }

  /** Behind all that begin before it, or where it begins. */
  private indexFor({ start }: Splice): number {
    let [low, high] = [0, this.inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.inOrder[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** What is only put in has no length, and its order with what is next to it matters. */
function touch(one: Splice, other: Splice): boolean {
  const areParts = one.start < one.end && other.start < other.end;
  return areParts ? one.start < other.end && other.start < one.end : one.start <= other.end && other.start <= one.end;
}
