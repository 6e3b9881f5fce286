import { headlineOf } from '../check-headline';
import type { CheckReport, LocatedFinding } from '../check-report';

/** The report as JSON, for machines: the keys and their order are part of the public interface. */
export function checkJson({ release, checked, findings, notJudged, unreadable }: CheckReport): string {
  const report = { release, checked, findings: findings.map(findingJson), notJudged, unreadable };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function findingJson(finding: LocatedFinding): object {
  const { id, severity, object, field, file, line, column, fix, source, acknowledged } = finding;
  const { apiVersion, kind, namespace = null, name } = object;
  return {
    id,
    severity,
    message: headlineOf(finding),
    object: { apiVersion, kind, namespace, name },
    field,
    file,
    line,
    column,
    fix,
    source,
    acknowledged,
  };
}
