import { isRecord } from '../../core/record';

/** What the anchors of one document stand for. Maps and lists in others are left to the exact reader, and so is what becomes more than a little data. */
export class Anchors {
  private readonly values = new Map<string, unknown>();
  private used = 0;

  /** What is behind it in another document knows nothing of it. */
  public clear(): void {
    this.values.clear();
    this.used = 0;
  }

  /** False where it is not ordinary. */
  public add(name: string, value: unknown): boolean {
    if (value === undefined || this.values.has(name) || !isFlat(value)) return false;
    this.values.set(name, value);
    return true;
  }

  /** The value of an anchor, each time that it is used; undefined where it is not known. */
  public use(name: string): unknown {
    this.used += 1;
    return this.used > MOST_USED ? undefined : this.values.get(name);
  }
}

/** More of them are an error for some readers. */
const MOST_USED = 99;

/** So that all of them together are far from the limit of the exact reader. */
const MOST_VALUES = 500;

function isFlat(value: unknown): boolean {
  if (!Array.isArray(value) && !isRecord(value)) return true;
  const values: readonly unknown[] = Object.values(value);
  return values.length <= MOST_VALUES && values.every((each) => typeof each !== 'object' || each === null);
}
