import type { FieldPath } from '../../core/field-path';
import { formatFieldPath } from '../../core/field-path';
import { describeObject, referenceTo } from '../../core/manifest';
import { withoutCredentials } from '../../core/without-credentials';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { SourceObject } from '../../yaml/source-object';
import type { Area } from './area';
import { shownText } from './hidden';
import type { Statement, StatementSource } from './statement';

/** A statement about a field of an object. */
export function statementOf(
  object: SourceObject,
  path: FieldPath,
  text: string,
  { source, areas, isStale }: { source: StatementSource; areas: readonly Area[]; isStale?: boolean },
): Statement {
  return {
    object: nameOf(object),
    field: formatFieldPath(path),
    text: shownText(text),
    file: object.file,
    line: object.locate(path).line,
    source,
    areas,
    ...(isStale === true ? { isStale } : {}),
  };
}

/** `Config/cluster`; the namespace is named where it is not the registry's. */
export function nameOf({ manifest }: SourceObject): string {
  const { namespace, ...reference } = referenceTo(manifest);
  const isOurs = namespace === undefined || namespace === REGISTRY_NAMESPACE;
  return withoutCredentials(describeObject(isOurs ? reference : { ...reference, namespace }));
}
