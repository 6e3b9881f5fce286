import { acknowledgements, isMeaningful } from '../../core/acknowledgement';
import { once, oncePer } from '../../core/caching/once-per';
import type { Diagnostic } from '../../core/diagnostic';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { describeObject, manifestKey, objectKey, referenceTo } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import { withoutCredentials, withoutNamedCredentials } from '../../core/without-credentials';
import type { JudgingRule } from '../../rules/engine/rule';
import type { SourceObject } from '../../yaml/source-object';
import { inputOf, type LocatedFinding } from '../check-report';
import type { FileIgnores } from './line-ignores';
import { ignoreOf } from './suppressed-findings';
import { docsPage } from '../../core/source';

/** An object that was checked, and where it stands. */
type CheckedObject = Pick<SourceObject, 'manifest' | 'file' | 'locate'>;

/** What was known when an object was checked. */
interface Known {
  readonly rules: readonly JudgingRule[];
  readonly release: boolean;
  readonly platform: boolean;
}

/** Ignores that are wrong, or that no finding needs. An ignore in a file without objects is of nobody's concern. */
export function unusedIgnores(
  ignores: FileIgnores,
  objects: readonly CheckedObject[],
  findings: readonly LocatedFinding[],
  known: Known,
): LocatedFinding[] {
  const used = new Set(findings.map((finding) => ignoreOf(finding, ignores)));
  return [...ignores].flatMap(([file, all]) =>
    all.flatMap((ignore) => {
      const object = objectAt(objects, file, ignore.target);
      if (object === undefined || used.has(ignore)) return [];
      const { problem, line, column, id } = ignore;
      if (problem !== undefined) return [findingOn(object, 'IR196', [], { line, column }, problem)];
      if (hasError(object, findings) || !isDecided(id, known)) return [];
      return [findingOn(object, 'IR195', [], { line, column }, unused('ignore comment', id))];
    }),
  );
}

/** Acknowledgements on objects that no finding needs. */
export function unusedAcknowledgements(
  objects: readonly CheckedObject[],
  findings: readonly LocatedFinding[],
  known: Known,
): LocatedFinding[] {
  // Most objects have none, and many have findings.
  const needed = once(
    () => new Set(findings.map((finding) => [finding.id, inputOf(finding), objectKey(finding.object)].join(' '))),
  );
  // A construct writes it on each of its objects that the rule may be about.
  const taken = once(
    () => new Set(findings.map((finding) => [finding.id, inputOf(finding), finding.acknowledged].join(' '))),
  );
  return objects.flatMap((object) =>
    acknowledgements(object.manifest)
      .filter(({ id, reason }) => isMeaningful(reason) && isDecided(id, known) && !hasError(object, findings))
      .filter(({ id }) => !needed().has([id, object.file, manifestKey(object.manifest)].join(' ')))
      .filter(({ id, reason }) => !taken().has([id, object.file, withoutNamedCredentials(reason)].join(' ')))
      .map(({ id, path }) => findingOn(object, 'IR195', path, object.locate(path), unused('acknowledgement', id))),
  );
}

/** Whether an object has an error, which may keep a rule from its mistake. */
function hasError({ manifest, file }: CheckedObject, findings: readonly LocatedFinding[]): boolean {
  const key = manifestKey(manifest);
  return objectsWithErrors(findings).has(`${file} ${key}`);
}

const objectsWithErrors = oncePer(
  (findings: readonly LocatedFinding[]): ReadonlySet<string> =>
    new Set(
      findings
        .filter(({ severity, suppressedBy }) => severity === Severity.ERROR && suppressedBy === undefined)
        .map((finding) => `${inputOf(finding)} ${objectKey(finding.object)}`),
    ),
);

/** Whether a rule would have reported its mistake: one that needs a release or a platform may be needed elsewhere. */
function isDecided(id: string, known: Known): boolean {
  const rule = known.rules.find((each) => each.id === id);
  if (rule?.acknowledgeable !== true) return false;
  return (known.platform || rule.dependsOnPlatform === undefined) && (known.release || rule.dependsOnRelease !== true);
}

function unused(what: 'ignore comment' | 'acknowledgement', id: string): Diagnostic {
  return {
    found: `an ${what} for ${id}`,
    expected: `a finding of ${id}, and there is none`,
    fix: `remove this ${what}`,
  };
}

/** The last object of a file that begins in a line or before it. */
function objectAt(objects: readonly CheckedObject[], file: string, line: number): CheckedObject | undefined {
  const inFile = linesOf(objects).get(file) ?? [];
  return (inFile.filter((each) => each.line <= line).at(-1) ?? inFile[0])?.object;
}

/** Each object with the line in which it begins, by its file. */
const linesOf = oncePer((objects: readonly CheckedObject[]) => {
  const found = new Map<string, { readonly object: CheckedObject; readonly line: number }[]>();
  for (const object of objects) {
    const inFile = found.get(object.file) ?? [];
    found.set(object.file, inFile);
    const { built, line } = object.locate([]);
    inFile.push({ object, line: built?.line ?? line });
  }
  return found;
});

function findingOn(
  { manifest, file }: CheckedObject,
  id: 'IR195' | 'IR196',
  path: FieldPath,
  { file: source = file, line, column, built }: ReturnType<CheckedObject['locate']>,
  { found, expected, fix = '' }: Diagnostic,
): LocatedFinding {
  const object = referenceTo(manifest);
  const text = { id, path, found: withoutCredentials(found), expected, fix, reference: REFERENCE };
  return {
    id,
    severity: id === 'IR195' ? Severity.WARNING : Severity.ERROR,
    object,
    field: formatFieldPath(path),
    found: text.found,
    expected,
    fix,
    source: REFERENCE,
    message: formatMessage(describeObject(object), text),
    file: source,
    line,
    column,
    ...(built === undefined ? {} : { built: [built] }),
  };
}

const REFERENCE = docsPage('how-to/configuration.md');
