import type { FieldPath } from '../field-path';

/** Some fields of an object. Whether one of them is about another path takes as long as the path, however many they are. */
export class FieldTree {
  private readonly root: Field = { isMember: false, below: new Map() };

  public constructor(paths: Iterable<FieldPath> = []) {
    for (const path of paths) this.add(path);
  }

  /** Returns whether it is new. */
  public add(path: FieldPath): boolean {
    let field = this.root;
    for (const step of path) {
      const next = field.below.get(step) ?? { isMember: false, below: new Map() };
      field.below.set(step, next);
      field = next;
    }
    const isNew = !field.isMember;
    field.isMember = true;
    return isNew;
  }

  /** Whether a path leads to one of the fields, or into it. */
  public holds(path: FieldPath): boolean {
    const field = this.lastOn(path);
    return field?.isMember === true;
  }

  /** Whether one of the fields is at a path, in what is there, or around it. */
  public overlaps(path: FieldPath): boolean {
    const field = this.lastOn(path);
    return field !== undefined && (field.isMember || field.below.size > 0);
  }

  /** The first member on the way, or else what is at the path. */
  private lastOn(path: FieldPath): Field | undefined {
    let field: Field | undefined = this.root;
    for (const step of path) {
      if (field === undefined || field.isMember) break;
      field = field.below.get(step);
    }
    return field;
  }
}

interface Field {
  isMember: boolean;
  readonly below: Map<string | number, Field>;
}
