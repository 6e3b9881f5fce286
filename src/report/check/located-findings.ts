import { valueAt } from '../../core/field-path';
import type { InputCluster } from '../../files/clusters';
import type { SourceObject } from '../../yaml/source-object';
import type { LocatedFinding } from './check-report';
import { RULES } from '../../rules';
import { embeddedSources, type EmbeddedSource } from '../../rules/embedded/embedded-clusters';
import type { ApplyMethod } from '../../rules/engine/apply-method';
import type { Circumstances } from '../../rules/engine/cluster';
import { judge, toFinding, type Judgement } from '../../rules/engine/engine';
import type { Rule } from '../../rules/engine/rule';

/** The findings of one cluster, and of the clusters that its objects embed manifests for, in file order. */
export function locatedFindings(
  { objects }: Pick<InputCluster, 'objects'>,
  circumstances: Circumstances,
  rules: readonly Rule[] = RULES,
): LocatedFinding[] {
  return [objects, ...embeddedSources(objects).values()]
    .flatMap((cluster) => findingsOf(cluster, circumstances, rules))
    .sort(byPlace);
}

function findingsOf(
  objects: readonly (SourceObject | EmbeddedSource)[],
  circumstances: Circumstances,
  rules: readonly Rule[],
): LocatedFinding[] {
  const sources = new Map(objects.map((object) => [object.manifest, object]));
  const applied = new Map(
    objects.flatMap((each) => (isEmbedded(each) ? [[each.manifest, methodOf(each)] as const] : [])),
  );
  return judge([...sources.keys()], { ...circumstances, applied }, rules).flatMap((judgement) => {
    const source = sources.get(judgement.violation.manifest);
    if (source === undefined || (isPart(source) && !holdsForPart(judgement))) return [];
    return [{ ...toFinding(judgement), file: source.file, ...source.locate(judgement.violation.path) }];
  });
}

function isPart(source: SourceObject | EmbeddedSource): boolean {
  return isEmbedded(source) && source.partial;
}

function isEmbedded(source: SourceObject | EmbeddedSource): source is EmbeddedSource {
  return 'partial' in source;
}

function methodOf({ serverSide, partial }: EmbeddedSource): ApplyMethod {
  if (serverSide) return 'server-side apply';
  return partial ? 'apply' : 'replace';
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Whether a judgement also holds for a part of an object, which may lack fields that the whole object has. */
function holdsForPart({ rule, violation }: Judgement): boolean {
  return rule.aboutMissing !== true && valueAt(violation.manifest, violation.path) !== undefined;
}
