import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Severity, type Finding } from '../../core/finding';
import { checkedAgainst, namedRelease } from '../../check/release-choice';
import { findingsText } from '../../report/registry-report-text';
import { propShapeErrors, throwIfAnyAt } from '../base/throw-errors';
import { findingsOf, optionsOfChart } from '../base/chart-judgement';

/** How a chart is checked. */
export interface RegistryReportOptions {
  /**
   * The time at which the validity of certificates is measured.
   *
   * @default - now
   */
  readonly now?: Date;
}

/**
 * The errors and warnings of a chart. `synth` stops only on errors.
 *
 * @see https://cdk8s.io/docs/latest/plugins/validations/
 */
export class RegistryReport {
  /**
   * Checks the chart of a construct as it is now.
   *
   * @param construct a chart, or any construct in it
   * @param options the time to check certificates at
   * @example
   * const report = RegistryReport.of(chart);
   * const lines = report.toText();
   */
  public static of(construct: IConstruct, options: RegistryReportOptions = {}): RegistryReport {
    throwIfAnyAt('RegistryReport.of', propShapeErrors(options, 'RegistryReportOptions'));
    const chart = Chart.of(construct);
    return new RegistryReport(
      findingsOf(chart, options.now ?? new Date()),
      checkedAgainst([namedRelease(optionsOfChart(chart).release)]),
    );
  }

  private constructor(
    /** What was found, in the order of the rules. */
    public readonly findings: Finding[],
    /** The release that the chart was checked against, and where it comes from. */
    public readonly judgedBy: string,
  ) {}

  /** Findings that make `synth` fail. */
  public get errors(): Finding[] {
    return this.open(Severity.ERROR);
  }

  /** Findings that are valid, but not recommended. `synth` prints them. */
  public get warnings(): Finding[] {
    return this.open(Severity.WARNING);
  }

  /** Findings whose risk you accepted, each with its reason. */
  public get acknowledged(): Finding[] {
    return this.findings.filter(({ acknowledged }) => acknowledged !== undefined);
  }

  /** The report as text. */
  public toText(): string {
    return findingsText(this.findings, this.judgedBy);
  }

  private open(wanted: Severity): Finding[] {
    return this.findings.filter(({ severity, acknowledged }) => severity === wanted && acknowledged === undefined);
  }
}
