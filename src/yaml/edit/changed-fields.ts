import type { FieldChange } from '../../core/edit';
import type { FieldPath } from '../../core/field-path';
import { FieldTree } from '../../core/data/field-tree';
import type { ExpectedChange } from './expected-change';

/** The fields that changes are about. */
export class ChangedFields {
  private readonly fields = new FieldTree();

  public add({ change }: ExpectedChange): void {
    for (const path of touched(change)) this.fields.add(path);
  }

  /** Whether a change is about one of them, what is in it, or what holds it. */
  public overlaps({ change }: ExpectedChange): boolean {
    return touched(change).some((path) => this.fields.overlaps(path));
  }
}

/** The fields that a change may be about. Without an item, the others of its list have other numbers. */
function touched(change: FieldChange): readonly FieldPath[] {
  const { op, path } = change;
  if (op === 'move') return [path, change.to];
  if (op === 'rename') return [path, [...path.slice(0, -1), change.to]];
  return [typeof path.at(-1) === 'number' && op === 'delete' ? path.slice(0, -1) : path];
}
