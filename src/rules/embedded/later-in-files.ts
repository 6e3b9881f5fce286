import { formatFieldPath } from '../../core/field-path';
import type { NotJudged } from '../../core/not-judged';
import { placeIn, type SourceObject } from '../../yaml/source-object';
import { laterFields } from './later-fields';

/** Once for each file, which values of it are not judged because they are filled in later. */
export function laterInFiles(objects: readonly SourceObject[]): NotJudged[] {
  const files = new Map<string, NotJudged & { readonly count: number }>();
  for (const object of objects) {
    for (const { path } of laterFields([object])) {
      const known = files.get(object.file);
      const { file, line } = known ?? placeIn(object, path);
      const why = known?.why ?? `the value of ${formatFieldPath(path)}`;
      files.set(object.file, { file, line, why, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...files.values()].map(({ file, line, why, count }) => ({
    file,
    line,
    why: `${why}${more(count - 1)} is filled in later; check the rendered output`,
  }));
}

function more(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', and of 1 more field,' : `, and of ${count} more fields,`;
}
