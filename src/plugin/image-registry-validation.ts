import { basename, dirname } from 'node:path';
import { Severity } from '../core/finding';
import { NEWEST_RELEASE } from '../core/release';
import { clustersIn } from '../files/clusters';
import { readFile } from '../files/read-file';
import type { ReadError } from '../yaml/read-error';
import { printable } from '../core/printable';
import type { LocatedFinding } from '../report/check/check-report';
import { metadataName } from '../report/construct-metadata';
import { checkedAgainst, namedRelease } from '../report/check/release-choice';
import { sharedStorage } from '../report/check/shared-storage';
import { locatedFindings } from '../report/check/located-findings';
import { RULES } from '../rules';
import { readProperties, type Settings, type ValidationProperties } from './properties';
import type { ValidationContext, PluginViolation } from './validation-context';

/**
 * The rules as a validation of `cdk8s synth`. In cdk8s.yaml:
 *
 * ```yaml
 * validations:
 *   - package: ./node_modules/cdk8s-openshift-image-registry
 *     version: 0.1.0
 *     class: ImageRegistryValidation
 *     properties: { release: "4.19", platform: vsphere, failOn: error }
 * ```
 *
 * @internal
 */
export class ImageRegistryValidation {
  private readonly settings: Settings;

  public constructor(properties: ValidationProperties = {}) {
    this.settings = readProperties(properties);
  }

  /** Validates the manifests of one synth and reports to the CLI. */
  public validate({ manifests, report }: ValidationContext): Promise<void> {
    const { release, platform, failOnWarning } = this.settings;
    const files = manifests.map((path) => ({ ...readFile(path), folder: dirname(path) }));
    const unreadable = files.flatMap((file) => file.unreadable);
    const circumstances = {
      release: release ?? NEWEST_RELEASE,
      ...(platform === undefined ? {} : { platform }),
      now: new Date(),
    };
    const clusters = clustersIn(files, 'auto');
    const users = sharedStorage(clusters, files, circumstances.release);
    const findings = clusters.flatMap((cluster) => locatedFindings(cluster, { ...circumstances, users }));
    const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
    for (const violation of [...unreadable.map(unreadViolation), ...open.map(violationOf)])
      report.addViolation(violation);
    const fails = open.some(({ severity }) => failOnWarning || severity === Severity.ERROR);
    report.submit(fails || unreadable.length > 0 ? 'failure' : 'success', {
      judged: checkedAgainst([namedRelease(release)]),
      acknowledged: String(findings.length - open.length),
      ...Object.fromEntries(findings.filter(({ acknowledged }) => acknowledged !== undefined).map(reasonOf)),
    });
    return Promise.resolve();
  }
}

/** The CLI has no severity, so the rule name contains it. */
function violationOf(finding: LocatedFinding): PluginViolation {
  const { id, severity, object, field, file, line, column, found, expected, fix } = finding;
  const title = RULES.find((rule) => rule.id === id)?.title ?? '';
  return {
    ruleName: `${id} (${severity.toLowerCase()}): ${title}`,
    recommendation: printable(`found ${found}, expected ${expected}`),
    fix: printable(fix),
    violatingResources: [
      {
        resourceName: metadataName(basename(file), object),
        locations: [printable(`${field === '' ? 'the object' : field} at line ${line}, column ${column}`)],
        manifestPath: file,
      },
    ],
  };
}

function unreadViolation({ file, line, column, message }: ReadError): PluginViolation {
  return {
    ruleName: 'unreadable (error): A manifest that cannot be read',
    recommendation: printable(message),
    fix: 'write manifests that kubectl can read',
    violatingResources: [
      { resourceName: printable(basename(file)), locations: [`line ${line}, column ${column}`], manifestPath: file },
    ],
  };
}

/** A line of the summary, the only place where the CLI shows acknowledged findings. */
function reasonOf({ id, object, file, acknowledged = '' }: LocatedFinding): [string, string] {
  return [`${id} ${metadataName(basename(file), object)}`, printable(acknowledged)];
}
