import { settingsFor, type Configuration } from '../configuration/configuration';
import type { FailOn } from '../configuration/fail-on';
import { clusterFile } from './fleet-folders';
import type { FleetWarning } from './fleet-report';
import { SHARED_STORAGE } from './shared-storage';

interface ConfiguredWarnings {
  readonly shown: readonly FleetWarning[];
  /** Whether one of them makes the command fail. */
  readonly isFailing: boolean;
}

/** The warnings that a configuration does not turn off for the file of their cluster. */
export function configuredWarnings(
  warnings: readonly FleetWarning[],
  outdir: string,
  configuration: Configuration | undefined,
  failOn: FailOn,
): ConfiguredWarnings {
  const levelOf = ({ cluster }: FleetWarning) =>
    settingsFor(configuration, clusterFile(outdir, cluster)).rules?.[SHARED_STORAGE]?.level ?? 'warning';
  const shown = warnings.filter((warning) => levelOf(warning) !== 'off');
  return { shown, isFailing: shown.some((warning) => failOn === 'warning' || levelOf(warning) === 'error') };
}
