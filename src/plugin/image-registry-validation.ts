import { basename, dirname } from 'node:path';
import { chooseConfiguration } from '../configuration/choose-configuration';
import type { Configuration } from '../configuration/configuration';
import { CONFIGURABLE } from '../configuration/rule-settings';
import { DISK } from '../files/disk-tree';
import { readFile } from '../inputs/read-file';
import type { ReadError } from '../yaml/read-error';
import { printable } from '../core/printable';
import { checkInputs } from '../check/check-inputs';
import { isFailing, type CheckReport, type LocatedFinding } from '../check/check-report';
import { metadataName } from '../report/construct-metadata';
import { checkedAgainst } from '../check/release-choice';
import { overruledInWords } from '../check/overruled';
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
  private readonly configuration: Configuration | undefined;

  public constructor(properties: ValidationProperties = {}) {
    this.settings = readProperties(properties);
    const { config, noConfig } = this.settings;
    this.configuration = noConfig ? undefined : chooseConfiguration(config);
  }

  /** Validates the manifests of one synth and reports to the CLI. */
  public validate({ manifests, report }: ValidationContext): Promise<void> {
    const { settings, configuration } = this;
    const checked = checkInputs(
      {
        files: manifests.map((path) => ({ ...readFile(DISK, path), folder: dirname(path) })),
        notJudged: [],
        patched: new Map(),
        tree: DISK,
      },
      {
        ...settings,
        mode: 'auto',
        // What was synthesized is named, not found in a folder.
        configuration: configuration && { ...configuration, isIgnored: () => false },
        failOn: settings.failOn ?? configuration?.failOn ?? 'error',
        now: new Date(),
      },
    );
    const { findings, unreadable } = checked;
    const open = findings.filter(({ suppressedBy }) => suppressedBy === undefined);
    for (const violation of [...unreadable.map(unreadViolation), ...open.map(violationOf)])
      report.addViolation(violation);
    report.submit(unreadable.length > 0 || isFailing(checked) ? 'failure' : 'success', {
      judged: checkedAgainst(checked.releases),
      acknowledged: String(findings.length - open.length),
      ...configurationRows(checked, configuration),
      ...notJudgedRow(checked),
      ...Object.fromEntries(findings.filter(({ suppressedBy }) => suppressedBy !== undefined).map(reasonOf)),
    });
    return Promise.resolve();
  }
}

/** What the configuration did, because it may hide findings. */
function configurationRows(
  { configuration: used }: CheckReport,
  configuration: Configuration | undefined,
): Readonly<Record<string, string>> {
  if (used === undefined || configuration === undefined) return {};
  const { file, rulesOff, overruled } = used;
  const off = rulesOff.length === 0 ? '' : ` turns off ${rulesOff.join(', ')}`;
  const lines = overruledInWords(overruled, configuration).map((line, index): [string, string] => [
    `overruled ${index + 1}`,
    line,
  ]);
  return { configuration: printable(`${file}${off}`), ...Object.fromEntries(lines) };
}

/** A good result must not hide what was not judged. */
function notJudgedRow({ notJudged: [first, ...others] }: CheckReport): Readonly<Record<string, string>> {
  if (first === undefined) return {};
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return { 'not judged': printable(`${basename(first.file)}:${first.line}: ${first.why}${more}`) };
}

/** The CLI has no severity, so the rule name contains it. */
function violationOf(finding: LocatedFinding): PluginViolation {
  const { id, severity, object, field, file, line, column, found, expected, fix } = finding;
  const title = CONFIGURABLE.get(id)?.title ?? '';
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
    ruleName: 'unreadable (error): Manifest that cannot be parsed',
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
