import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { memoize } from '../../../core/caching/memoize';
import { Severity } from '../../../core/finding';
import { describeObject } from '../../../core/manifest';
import { withoutFix } from '../../../core/message';
import { RULES } from '../../../rules';
import { OTHER_IDS } from '../../../rules/other-ids';
import type { NotJudged } from '../../../core/not-judged';
import type { Rule } from '../../../rules/engine/rule';
import type { ReadError } from '../../../yaml/read-error';
import type { FormatContext } from '../../format';
import { anchorOf } from '../anchor';
import type { CheckReport, LocatedFinding, RelatedPlace, Suppressor } from '../../../check/check-report';
import { rulePage } from '../../../core/source';
import { buildsOf } from '../../../check/kustomize/found-in-builds';
import { editReplacements } from '../../../check/fix/edit-replacements';
import { fingerprint } from '../../../check/ignores/fingerprint';
import { pathFromHere } from '../path-from-here';
import { checkedAgainst } from '../../../check/release-choice';

/** The report as SARIF 2.1.0, for code scanning. A suppressed finding is a suppressed result with its reason. */
export function checkSarif(report: CheckReport, { tool }: FormatContext): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...tool, rules: REPORTED.map(ruleSarif) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.unreadable.length === 0,
            toolExecutionNotifications: [
              ...report.unreadable.map(notification),
              ...report.notJudged.map(notJudgedNotification),
            ],
          },
        ],
        properties: {
          releases: report.releases,
          checkedAgainst: checkedAgainst(report.releases),
          configuration: report.configuration,
          baseline: report.baseline,
        },
        results: report.findings.map((finding) => resultSarif(finding, report)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules, and what only `check` reports. */
const REPORTED: readonly ReportedRule[] = [...RULES, ...OTHER_IDS.filter(({ reportedBy }) => reportedBy === 'check')];

type ReportedRule = Pick<Rule, 'id' | 'severity' | 'title'> & Partial<Pick<Rule, 'why' | 'source'>>;

function ruleSarif(rule: ReportedRule): object {
  const { id, severity, title, why = title, source = 'docs/how-to/configuration.md' } = rule;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\nSource: ${source}` },
    helpUri: rulePage(id),
    defaultConfiguration: { level: levelOf(severity) },
  };
}

function resultSarif(finding: LocatedFinding, report: CheckReport): object {
  const { id, severity, object, field, suppressedBy, acknowledged } = finding;
  const message = suppressedBy === undefined ? finding.message : withoutFix(finding.message);
  const built = buildsOf(finding);
  const place = {
    fullyQualifiedName: `${describeObject(object)} ${field}`.trim(),
    kind: field === '' ? 'object' : 'property',
  };
  return {
    ruleId: id,
    ruleIndex: REPORTED.findIndex((rule) => rule.id === id),
    level: levelOf(severity),
    message: { text: plainText(built === '' ? message : `${message}\n    built: ${built}`) },
    locations: [{ ...physicalOf(finding), logicalLocations: [place] }],
    ...relatedOf(finding.related?.()),
    partialFingerprints: { 'ruleFileObjectField/v1': fingerprint(finding, pathFromHere) },
    ...fixesOf(finding, report),
    suppressions: suppressedBy === undefined ? [] : [{ kind: KINDS[suppressedBy], justification: acknowledged }],
  };
}

function relatedOf(related: RelatedPlace | undefined): object {
  if (related === undefined) return {};
  return {
    relatedLocations: [{ ...physicalOf(related), message: { text: plainText(describeObject(related.object)) } }],
  };
}

/** The edit that `--fix` or `--fix-suggested` makes. */
function fixesOf(finding: LocatedFinding, report: CheckReport): object {
  const change = editReplacements(finding, report);
  if (change === undefined || !isFile(change.file)) return {};
  const replacements = change.replacements.map(({ start, end, text }) => ({
    deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    insertedContent: { text },
  }));
  return {
    fixes: [
      {
        description: { text: plainText(finding.fix) },
        artifactChanges: [{ artifactLocation: { uri: uriOf(change.file) }, replacements }],
        properties: { safety: finding.edit?.safety },
      },
    ],
  };
}

/** Whether the reason stands beside what it excuses. */
const KINDS: Readonly<Record<Suppressor, 'inSource' | 'external'>> = {
  annotation: 'inSource',
  comment: 'inSource',
  configuration: 'external',
  baseline: 'external',
};

function notification(error: ReadError): object {
  return { level: 'error', message: { text: plainText(error.message) }, locations: locationsOf(error) };
}

function notJudgedNotification({ why, ...place }: NotJudged): object {
  return { level: 'warning', message: { text: plainText(`not judged: ${why}`) }, locations: locationsOf(place) };
}

/** What SARIF takes for a link in a plain text message is escaped; the brackets of field paths read better as they are. */
function plainText(text: string): string {
  return text.includes('](') ? text.replace(/[\\[\]]/g, '\\$&') : text;
}

type Place = Parameters<typeof anchorOf>[0];

function locationsOf(place: Place): object[] {
  const location = physicalOf(place);
  return 'physicalLocation' in location ? [location] : [];
}

/** Nothing for a place in no file. */
function physicalOf(place: Place): object {
  const anchor = anchorOf(place);
  if (anchor === undefined) return {};
  const { file, line, column } = anchor;
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) },
    },
  };
}

/** Whether an edit can be applied to it: neither the output of a build nor standard input. */
function isFile(file: string): boolean {
  return anchorOf({ file, line: 1 })?.file === pathFromHere(file);
}

/** Relative to the working directory, which for code scanning is the root of the repository. */
function uriOf(file: string): string {
  return uriOfPath(pathFromHere(file));
}

const uriOfPath = memoize((path) =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/'),
);

function levelOf(severity: Severity): string {
  return severity === Severity.ERROR ? 'error' : 'warning';
}
