import type { InputCluster } from '../input/clusters';
import type { LocatedFinding } from './check-report';
import { RULES } from '../rules';
import type { Circumstances } from '../rules/cluster';
import { judge, toFinding } from '../rules/engine';

/** What is wrong in one cluster, in the order in which it stands in its files. */
export function locatedFindings({ objects }: InputCluster, circumstances: Circumstances): LocatedFinding[] {
  const sources = new Map(objects.map((object) => [object.manifest, object]));
  return judge([...sources.keys()], circumstances, RULES)
    .flatMap((judgement) => {
      const source = sources.get(judgement.violation.manifest);
      if (source === undefined) return [];
      return [{ ...toFinding(judgement), file: source.file, ...source.locate(judgement.violation.path) }];
    })
    .sort(byPlace);
}

function byPlace(a: LocatedFinding, b: LocatedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.id < b.id ? -1 : Number(a.id > b.id));
}
