import type { FormatContext } from '../../format';
import { ruleUrl } from '../../rules/rule-url';
import { headlineOf } from '../check-headline';
import type { CheckReport, LocatedFinding } from '../check-report';

/** The report as JSON, for machines: the keys and their order are part of the public interface. */
export function checkJson(report: CheckReport, context: FormatContext): string {
  const { releases, checked, findings, notJudged, unreadable, configuration, baseline } = report;
  const fields = {
    release: releases[0]?.release,
    releases,
    configuration,
    baseline,
    checked,
    findings: findings.map((finding) => findingJson(finding, context)),
    notJudged,
    unreadable,
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

function findingJson(finding: LocatedFinding, { tool }: FormatContext): object {
  const { id, severity, object, field, file, line, column, fix, source, acknowledged, suppressedBy } = finding;
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
    url: ruleUrl(id, tool),
    acknowledged,
    suppressedBy,
  };
}
