import { relative } from 'node:path';
import { slashed } from '../../files/slashed';
import { Fleet } from '../../fleet/fleet';
import type { FleetReport } from '../../fleet/fleet-report';
import { FleetError, FleetStopped } from '../../fleet/fleet-error';
import { FleetDelivery } from '../../fleet/rollout/fleet-delivery';
import { printable } from '../../core/printable';
import { defineCommand } from '../command';
import type { CommandLine } from '../command-line';
import type { Io } from '../io';
import { choiceOption, flagOption, textOption } from '../option';
import { UsageError } from '../usage-error';

const OPTIONS = {
  out: textOption('DIR', 'the folder that gets a folder for each cluster'),
  deliver: choiceOption({
    value: 'ENGINE',
    choices: ['argo-cd', 'manifest-work'],
    help: (engines) => `who rolls it out: ${engines} (default: nobody, plain manifests)`,
  }),
  repo: textOption('URL', 'for argo-cd: the repository in which the folder is'),
  folder: textOption('PATH', 'for argo-cd: the folder, from the root of the repository (default: that of --out)'),
  revision: textOption('REF', 'for argo-cd: branch, tag or commit (default: HEAD)'),
  namespace: textOption(
    'NAME',
    'for argo-cd: where the ApplicationSet is (default: openshift-gitops); for manifest-work: the namespace on the ' +
      'hub for what clusters share',
  ),
  'delete-absent': flagOption(
    'delete the folders of clusters that left the inventory, and what another --deliver wrote',
  ),
};

type Options = CommandLine<typeof OPTIONS>['options'];

/** `fleet`: writes the manifests of many clusters. */
export const COMMAND = defineCommand({
  synopsis: '[OPTION]... --out DIR INVENTORY',
  description:
    'Writes a folder with manifests for each cluster of an inventory: a file that ends in .yaml, .json or .csv, with ' +
    'cluster, platform, release and overrides. All of it is judged before anything is written. A cluster whose ' +
    'manifests have an error keeps its folder as it is.',
  options: OPTIONS,
  paths: 'the path of an inventory',
  notes:
    'Exit code: 0 where every cluster could be written, 1 where one could not, 2 when the command line or the ' +
    'inventory is wrong or something could not be written. Then nothing was written, or the summary says what was.',
  run: ({ options, paths }, io) => {
    const [inventory = '', ...others] = paths;
    const { out } = options;
    if (others.length > 0) throw new UsageError(`found ${paths.length} paths, expected the path of one inventory`);
    if (out === undefined || out === '') throw new UsageError('found no --out, expected the folder to write to');
    const delivery = deliveryOf(options, out);
    try {
      const deleteAbsent = options['delete-absent'];
      const fleet = new Fleet({
        inventory,
        outdir: out,
        deleteAbsent,
        ...(delivery === undefined ? {} : { delivery }),
      });
      const report = fleet._synth((done) => {
        io.progress?.(`${done} of ${fleet.clusters.length} clusters`);
      });
      io.progress?.('');
      show(report, inventory, out, io);
      return report.failed.length > 0 ? 1 : 0;
    } catch (error) {
      io.progress?.('');
      if (error instanceof FleetStopped) {
        show(error.report, inventory, out, io);
        io.err(`${error.message}\nThe fleet stopped there.\n`);
        return 2;
      }
      if (!(error instanceof FleetError)) throw error;
      const { messages } = error;
      io.err(
        messages
          .slice(0, MOST_MESSAGES)
          .map((message) => `${message}\n`)
          .join(''),
      );
      const more = messages.length - MOST_MESSAGES;
      io.err(`${more > 0 ? `${more} more of these. ` : ''}Nothing was written.\n`);
      return 2;
    }
  },
});

/** More messages than this are not useful in one run. */
const MOST_MESSAGES = 100;

function deliveryOf(options: Options, out: string): FleetDelivery | undefined {
  const { deliver, repo, revision, namespace } = options;
  const idle = USED_BY.find(([name, engines]) => options[name] !== undefined && !engines.includes(deliver));
  if (idle !== undefined)
    throw new UsageError(`found --${idle[0]}, which is for --deliver ${idle[1].join(' or ')} only`);
  if (deliver === 'argo-cd') {
    if (repo === undefined)
      throw new UsageError('found no --repo, expected the URL of the repository for --deliver argo-cd');
    return FleetDelivery.argoCd({
      repository: { repoUrl: repo, ...(revision === undefined ? {} : { targetRevision: revision }) },
      folder: options['folder'] ?? (slashed(relative('.', out)) || '.'),
      ...(namespace === undefined ? {} : { namespace }),
    });
  }
  if (deliver === undefined) return undefined;
  if (namespace === undefined)
    throw new UsageError('found no --namespace, expected a namespace on the hub for --deliver manifest-work');
  return FleetDelivery.manifestWork({ namespace });
}

/** Options that only these engines use. */
const USED_BY: readonly (readonly [keyof Options, readonly Options['deliver'][]])[] = [
  ['repo', ['argo-cd']],
  ['folder', ['argo-cd']],
  ['revision', ['argo-cd']],
  ['namespace', ['argo-cd', 'manifest-work']],
];

function show(report: FleetReport, inventory: string, out: string, io: Io): void {
  for (const { cluster, line, messages } of report.failed) {
    io.err(`${printable(inventory)}:${line}: cluster ${cluster} keeps what it has:\n${indented(messages)}`);
  }
  for (const { cluster, line, messages } of report.warnings) {
    io.err(`${printable(inventory)}:${line}: warning about cluster ${cluster}:\n${indented(messages)}`);
  }
  io.out(summary(report, out));
}

function indented(messages: readonly string[]): string {
  return messages.map((message) => `  ${message.replaceAll('\n', '\n  ')}\n`).join('');
}

function summary({ written, unchanged, failed, absent, outdated, deleted }: FleetReport, out: string): string {
  const total = written.length + unchanged.length + failed.length;
  const counts = [`${written.length} written`, `${unchanged.length} unchanged`, `${failed.length} with errors`];
  const outcome = (name: string): string =>
    deleted.includes(name) ? 'was deleted' : 'stays, unless you add --delete-absent';
  const removed = [
    ...absent.map((name) => `${printable(name)} left the inventory: its folder ${outcome(name)}.\n`),
    ...outdated.map((file) => `${printable(file)} is of another --deliver: it ${outcome(file)}.\n`),
  ];
  return `${printable(out)}: ${total} clusters, ${counts.join(', ')}.\n${removed.join('')}`;
}
