import type { CommandLine } from '../command-line';
import type { FLEET_OPTIONS } from './fleet-options';
import { ConfiguredWarnings } from '../../fleet/configured-warnings';
import { fleetClusters } from '../../fleet/fleet-clusters';
import type { FleetCluster } from '../../fleet/fleet-cluster';
import { FleetError, FleetStopped } from '../../fleet/fleet-error';
import type { FleetReport } from '../../fleet/fleet-report';
import { synthFleet } from '../../fleet/synth-fleet';
import { configurationOf } from '../options/configuration-of';
import { chosenDelivery } from '../options/chosen-delivery';
import { fleetProblems } from '../fleet-problems';
import { fleetSummary } from '../fleet-summary';
import type { ExitCode, Io } from '../io';
import { noteConfiguration } from '../notes';
import { UsageError } from '../usage-error';
import { withoutUndefined } from '../../core/data/without-undefined';

/** What `fleet` does. */
export function runFleet({ options, paths }: CommandLine<typeof FLEET_OPTIONS>, io: Io): ExitCode {
  const [inventory = '', ...others] = paths;
  const { out, only, quiet, 'dry-run': dryRun, 'delete-absent': deleteAbsent } = options;
  if (others.length > 0) throw new UsageError(`found ${paths.length} paths, expected the path of one inventory`);
  if (out === undefined || out === '') throw new UsageError('found no --out, expected the folder to write to');
  if (only !== undefined && deleteAbsent)
    throw new UsageError('found --only and --delete-absent, expected one of them');
  const delivery = chosenDelivery(options, out);
  const configuration = configurationOf(options);
  const failOn = options['fail-on'] ?? configuration?.failOn ?? 'error';
  const warnings = new ConfiguredWarnings(out, configuration);
  const show = (report: FleetReport): ExitCode => {
    io.err(fleetProblems(report, inventory));
    if (!quiet) io.out(fleetSummary(report, { clusters, out, isDry: dryRun }));
    return report.failed.length > 0 || warnings.isFailing(report.warnings, failOn) ? 1 : 0;
  };
  let clusters: readonly FleetCluster[] = [];
  try {
    const props = withoutUndefined({
      inventory,
      outdir: out,
      deleteAbsent,
      dryRun,
      only: only && [...only],
      delivery,
    });
    clusters = fleetClusters(props, configuration);
    noteConfiguration(configuration, [], io);
    const report = synthFleet(props, clusters, {
      progress: (done) => io.progress?.(`${done} of ${clusters.length} clusters`),
      levelOf: (cluster, rule) => warnings.levelOf(cluster, rule),
    });
    io.progress?.('');
    return show(report);
  } catch (error) {
    io.progress?.('');
    if (error instanceof FleetStopped) {
      show(error.report);
      io.err(`${error.message}\nfleet stopped there, and wrote nothing after it.\n`);
      return 2;
    }
    if (!(error instanceof FleetError)) throw error;
    return showMistakes(error.messages, io);
  }
}

/** More messages than this are not useful in one run. */
const MOST_MESSAGES = 100;

function showMistakes(messages: readonly string[], io: Io): ExitCode {
  const shown = messages.slice(0, MOST_MESSAGES).map((message) => `${message}\n`);
  const more = messages.length - MOST_MESSAGES;
  io.err(`${shown.join('')}${more > 0 ? `${more} more of these. ` : ''}Nothing was written.\n`);
  return 2;
}
