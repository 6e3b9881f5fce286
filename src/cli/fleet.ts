import { relative } from 'node:path';
import { Fleet } from '../fleet/fleet';
import { FleetDelivery } from '../fleet/rollout/fleet-delivery';
import type { FleetReport } from '../fleet/fleet-props';
import { FleetError } from '../fleet/fleet-error';
import { printable } from '../report/printable';
import { readCommandLine } from './command-line';
import type { ExitCode, Io } from './io';
import { UsageError } from './usage-error';

const USAGE = `cdk8s-openshift-image-registry fleet [OPTION]... --out DIR INVENTORY

Writes a folder with manifests for each cluster of an inventory: a file that ends in .yaml, .json
or .csv, with cluster, platform, release and overrides. All of it is judged before anything is
written. A cluster whose manifests have an error keeps its folder as it is.

  --out DIR          the folder that gets a folder for each cluster
  --deliver ENGINE   who rolls it out: argo-cd or manifest-work (default: nobody, plain manifests)
  --repo URL         for argo-cd: the repository in which the folder is
  --folder PATH      for argo-cd: the folder, from the root of the repository (default: that of --out)
  --revision REF     for argo-cd: branch, tag or commit (default: HEAD)
  --namespace NAME   for argo-cd: where the ApplicationSet is (default: openshift-gitops); for
                     manifest-work: the namespace on the hub for what clusters share
  --delete-absent    delete the folders of clusters that left the inventory

Exit code: 0 where every cluster could be written, 1 where one could not, 2 when the command line or
the inventory is wrong, and nothing was written.
`;

const OPTIONS = {
  out: {},
  deliver: { choices: ['argo-cd', 'manifest-work'] },
  repo: {},
  folder: {},
  revision: {},
  namespace: {},
  'delete-absent': { flag: true },
};

type Options = Readonly<Record<string, string | undefined>>;

/** `fleet`: writes the manifests of many clusters. */
export const FLEET = { usage: USAGE, run };

function run(args: readonly string[], io: Io): ExitCode {
  const { options, paths } = readCommandLine(args, OPTIONS, 'the path of an inventory');
  const [inventory = '', ...others] = paths;
  const { out } = options;
  if (others.length > 0) throw new UsageError(`found ${paths.length} paths, expected the path of one inventory`);
  if (out === undefined || out === '') throw new UsageError('found no --out, expected the folder to write to');
  const delivery = deliveryOf(options, out);
  try {
    const deleteAbsent = options['delete-absent'] === 'true';
    const fleet = new Fleet({ inventory, outdir: out, deleteAbsent, ...(delivery === undefined ? {} : { delivery }) });
    const report = fleet._synth((done) => {
      io.progress?.(`${done} of ${fleet.clusters.length} clusters`);
    });
    io.progress?.('');
    for (const { cluster, line, messages } of report.failed) {
      const indented = messages.map((message) => `  ${message.replaceAll('\n', '\n  ')}\n`).join('');
      io.err(`${printable(inventory)}:${line}: cluster ${cluster} keeps what it has:\n${indented}`);
    }
    io.out(summary(report, out));
    return report.failed.length > 0 ? 1 : 0;
  } catch (error) {
    io.progress?.('');
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
}

/** Nobody mends more at once. */
const MOST_MESSAGES = 100;

function deliveryOf(options: Options, out: string): FleetDelivery | undefined {
  const { deliver, repo, revision, namespace } = options;
  const idle = ['repo', 'folder', 'revision', 'namespace'].find(
    (name) => options[name] !== undefined && !USED_BY[name]?.includes(deliver ?? ''),
  );
  if (idle !== undefined)
    throw new UsageError(`found --${idle}, which is for --deliver ${USED_BY[idle]?.join(' or ') ?? ''} only`);
  if (deliver === 'argo-cd') {
    if (repo === undefined)
      throw new UsageError('found no --repo, expected the URL of the repository for --deliver argo-cd');
    return FleetDelivery.argoCd({
      repository: { repoUrl: repo, ...(revision === undefined ? {} : { targetRevision: revision }) },
      folder: options['folder'] ?? (relative('.', out) || '.'),
      ...(namespace === undefined ? {} : { namespace }),
    });
  }
  if (deliver === undefined) return undefined;
  if (namespace === undefined)
    throw new UsageError('found no --namespace, expected a namespace on the hub for --deliver manifest-work');
  return FleetDelivery.manifestWork({ namespace });
}

const USED_BY: Readonly<Record<string, readonly string[]>> = {
  repo: ['argo-cd'],
  folder: ['argo-cd'],
  revision: ['argo-cd'],
  namespace: ['argo-cd', 'manifest-work'],
};

function summary({ written, unchanged, failed, absent, deleted }: FleetReport, out: string): string {
  const total = written.length + unchanged.length + failed.length;
  const counts = [`${written.length} written`, `${unchanged.length} unchanged`, `${failed.length} with errors`];
  const removed = absent.map((name) =>
    deleted.includes(name)
      ? `${name} left the inventory: its folder was deleted.\n`
      : `${name} left the inventory: its folder stays, unless you add --delete-absent.\n`,
  );
  return `${printable(out)}: ${total} clusters, ${counts.join(', ')}.\n${removed.join('')}`;
}
