import { settingsFor, type Configuration, type RuleSetting } from '../../configuration/configuration';
import { indexBy } from '../../core/caching/once-per';
import { Severity } from '../../core/finding';
import { withoutNamedCredentials } from '../../core/without-credentials';
import { inputOf, type LocatedFinding } from '../check-report';
import { withChanges } from '../judged-finding';
import type { FileIgnores, LineIgnore } from './line-ignores';

/** Findings with what ignores and the configuration make of them: suppressed with a reason, or of another severity. */
export function suppressedFindings(
  findings: readonly LocatedFinding[],
  ignores: FileIgnores,
  configuration: Configuration | undefined,
): LocatedFinding[] {
  return findings.map((finding) => configured(ignored(finding, ignores), configuration));
}

/** The ignores of the files that hold some objects. */
export function ignoresOf(objects: readonly { readonly file: string }[], ignores: FileIgnores): FileIgnores {
  return new Map(objects.map(({ file }) => [file, ignores.get(file) ?? []]));
}

/** The ignore that a finding needs; undefined if there is none. */
export function ignoreOf(finding: LocatedFinding, ignores: FileIgnores): LineIgnore | undefined {
  if (ignores.size === 0) return undefined;
  const { id, file, line, built = [] } = finding;
  // kustomize keeps some comments.
  return [...built, { file, line }]
    .flatMap((place) => byTarget(ignores.get(place.file) ?? NONE).get(String(place.line)) ?? [])
    .find((each) => each.problem === undefined && each.id === id);
}

const byTarget = indexBy<LineIgnore>(({ target }) => String(target));
const NONE: readonly LineIgnore[] = [];

function ignored(finding: LocatedFinding, ignores: FileIgnores): LocatedFinding {
  if (finding.suppressedBy !== undefined) return finding;
  const ignore = ignoreOf(finding, ignores);
  return ignore === undefined
    ? finding
    : withChanges(finding, { acknowledged: withoutNamedCredentials(ignore.reason), suppressedBy: 'comment' });
}

function configured(finding: LocatedFinding, configuration: Configuration | undefined): LocatedFinding {
  if (configuration === undefined) return finding;
  const { level, reason = '' } = settingOf(finding, configuration) ?? {};
  if (level === undefined) return finding;
  if (level !== 'off') return withChanges(finding, { severity: level === 'error' ? Severity.ERROR : Severity.WARNING });
  if (finding.suppressedBy !== undefined) return finding;
  return withChanges(finding, { acknowledged: withoutNamedCredentials(reason), suppressedBy: 'configuration' });
}

/** What is set for the build counts more than what is set for the file that it is made of. */
function settingOf(finding: LocatedFinding, configuration: Configuration): RuleSetting | undefined {
  const everywhere = configuration.everywhere.rules?.[finding.id];
  return (
    [inputOf(finding), finding.file]
      .map((file) => settingsFor(configuration, file).rules?.[finding.id])
      .find((setting) => setting !== everywhere) ?? everywhere
  );
}
