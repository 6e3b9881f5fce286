import { printable } from '../../core/printable';
import { configuredWarnings } from '../../fleet/configured-warnings';
import { fleetClusters } from '../../fleet/fleet-clusters';
import type { FleetCluster } from '../../fleet/fleet-cluster';
import { FleetError, FleetStopped } from '../../fleet/fleet-error';
import type { FleetReport, FleetWarning } from '../../fleet/fleet-report';
import { synthFleet } from '../../fleet/synth-fleet';
import { defineCommand } from '../command';
import { CONFIGURATION_OPTIONS, configurationOf } from '../options/configuration-options';
import { DELIVERY_OPTIONS, chosenDelivery } from '../options/fleet-delivery';
import { fleetSummary } from '../fleet-summary';
import type { ExitCode, Io } from '../io';
import { noteConfiguration } from '../notes';
import { choiceOption, flagOption, listOption, textOption } from '../option';
import { UsageError } from '../usage-error';

/** `fleet`: writes the manifests of many clusters. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... --out DIR INVENTORY',
  description:
    'Writes a folder with manifests for each cluster of an inventory: a file that ends in .yaml, .json or .csv, with ' +
    'cluster, platform, release and overrides. All of it is judged before anything is written. A cluster whose ' +
    'manifests have an error keeps its folder as it is.',
  options: {
    out: textOption('DIR', 'the folder that gets a folder for each cluster'),
    only: listOption('NAME[,NAME]', 'write these clusters only'),
    'dry-run': flagOption('write and delete nothing, and say what would be', 'n'),
    ...DELIVERY_OPTIONS,
    'delete-absent': flagOption(
      'delete the folders of clusters that left the inventory, and what another --deliver wrote',
    ),
    quiet: flagOption('print problems only: no table, no summary', 'q'),
    'fail-on': choiceOption({
      value: 'LEVEL',
      choices: ['error', 'warning'] as const,
      help: (levels) => `exit code 1 with ${levels} (default: error)`,
    }),
    ...CONFIGURATION_OPTIONS,
  },
  paths: 'the path of an inventory',
  notes:
    'Exit code: 0 where every cluster could be written, 1 where one could not, 2 when the command line or the ' +
    'inventory is wrong or something could not be written. Then nothing was written, or the summary says what was.',
  run: ({ options, paths }, io) => {
    const [inventory = '', ...others] = paths;
    const { out, only, quiet, 'dry-run': dryRun, 'delete-absent': deleteAbsent } = options;
    if (others.length > 0) throw new UsageError(`found ${paths.length} paths, expected the path of one inventory`);
    if (out === undefined || out === '') throw new UsageError('found no --out, expected the folder to write to');
    if (only !== undefined && deleteAbsent)
      throw new UsageError('found --only and --delete-absent, expected one of them');
    const delivery = chosenDelivery(options, out);
    const configuration = configurationOf(options);
    const failOn = options['fail-on'] ?? configuration?.failOn ?? 'error';
    const show = (report: FleetReport): ExitCode => {
      const { shown, isFailing } = configuredWarnings(report.warnings, out, configuration, failOn);
      showProblems(report, shown, inventory, io);
      if (!quiet) io.out(fleetSummary(report, { clusters, out, isDry: dryRun }));
      return report.failed.length > 0 || isFailing ? 1 : 0;
    };
    let clusters: readonly FleetCluster[] = [];
    try {
      const props = {
        inventory,
        outdir: out,
        deleteAbsent,
        dryRun,
        ...(only === undefined ? {} : { only: [...only] }),
        ...(delivery === undefined ? {} : { delivery }),
      };
      clusters = fleetClusters(props, configuration);
      noteConfiguration(configuration, [], io);
      const report = synthFleet(props, clusters, (done) => {
        io.progress?.(`${done} of ${clusters.length} clusters`);
      });
      io.progress?.('');
      return show(report);
    } catch (error) {
      io.progress?.('');
      if (error instanceof FleetStopped) {
        show(error.report);
        io.err(`${error.message}\nThe fleet stopped there.\n`);
        return 2;
      }
      if (!(error instanceof FleetError)) throw error;
      return showMistakes(error.messages, io);
    }
  },
});

/** More messages than this are not useful in one run. */
const MOST_MESSAGES = 100;

function showMistakes(messages: readonly string[], io: Io): ExitCode {
  const shown = messages.slice(0, MOST_MESSAGES).map((message) => `${message}\n`);
  const more = messages.length - MOST_MESSAGES;
  io.err(`${shown.join('')}${more > 0 ? `${more} more of these. ` : ''}Nothing was written.\n`);
  return 2;
}

function showProblems({ failed }: FleetReport, warnings: readonly FleetWarning[], inventory: string, io: Io): void {
  for (const { cluster, line, messages } of failed) {
    io.err(
      `${printable(inventory)}:${line}: cluster ${cluster} is not written, existing files stay:\n${indented(messages)}`,
    );
  }
  for (const { cluster, line, messages } of warnings) {
    io.err(`${printable(inventory)}:${line}: warning about cluster ${cluster}:\n${indented(messages)}`);
  }
}

function indented(messages: readonly string[]): string {
  return messages.map((message) => `  ${message.replaceAll('\n', '\n  ')}\n`).join('');
}
