import type { FieldPath } from '../../core/field-path';

/** A field of an object: as people find it, and as the API server writes it, which may name another one. */
export class Place {
  private constructor(
    public readonly path: FieldPath,
    public readonly text: string,
  ) {}

  public static of(...path: readonly string[]): Place {
    return new Place(path, path.join('.'));
  }

  public child(name: string): Place {
    return new Place([...this.path, name], this.text === '' ? name : `${this.text}.${name}`);
  }

  public item(index: number): Place {
    return new Place([...this.path, index], `${this.text}[${index}]`);
  }

  public key(name: string): Place {
    return new Place([...this.path, name], `${this.text}[${name}]`);
  }

  /** The same text for a field below it, or beside it. */
  public at(...path: FieldPath): Place {
    return new Place([...this.path, ...path], this.text);
  }

  /** The same field, which the API server calls so. */
  public as(text: string): Place {
    return new Place(this.path, text);
  }
}
