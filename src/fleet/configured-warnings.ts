import { settingsFor, type Configuration, type RuleLevel } from '../configuration/configuration';
import type { FailOn } from '../configuration/fail-on';
import { clusterFile } from './fleet-folders';
import type { FleetWarning } from './fleet-report';

/** How grave the warnings of a rule about a cluster are. */
export type LevelOf = (cluster: string, rule: string) => RuleLevel;

/** What a configuration makes of the warnings about clusters, by their files below `outdir`. */
export class ConfiguredWarnings {
  public constructor(
    private readonly outdir: string,
    private readonly configuration: Configuration | undefined,
  ) {}

  /** Whether one of them makes the command fail. */
  public isFailing(warnings: readonly FleetWarning[], failOn: FailOn): boolean {
    return warnings.some(({ cluster, rule }) => failOn === 'warning' || this.levelOf(cluster, rule) === 'error');
  }

  public levelOf(cluster: string, rule: string): RuleLevel {
    const { rules } = settingsFor(this.configuration, clusterFile(this.outdir, cluster));
    return rules?.[rule]?.level ?? 'warning';
  }
}
