import { relative } from 'node:path';
import { slashed } from '../../files/slashed';
import { FleetDelivery } from '../../fleet/rollout/fleet-delivery';
import { choiceOption, flagOption, textOption } from '../option';
import { UsageError } from '../usage-error';

const ENGINES = ['argo-cd', 'manifest-work'] as const;

/** How a fleet is rolled out. */
export const DELIVERY_OPTIONS = {
  deliver: choiceOption({
    value: 'ENGINE',
    choices: ENGINES,
    help: (engines) => `who rolls it out: ${engines} (default: nobody, plain manifests)`,
  }),
  repo: textOption('URL', 'for argo-cd: the repository in which the folder is'),
  folder: textOption('PATH', 'for argo-cd: the folder, from the root of the repository (default: that of --out)'),
  revision: textOption('REF', 'for argo-cd: branch, tag or commit (default: HEAD)'),
  automated: flagOption('for argo-cd: sync changes without a human'),
  namespace: textOption(
    'NAME',
    'for argo-cd: where the ApplicationSet is (default: openshift-gitops); for manifest-work: the namespace on the ' +
      'hub for what clusters share',
  ),
};

interface DeliveryOptions {
  readonly deliver: (typeof ENGINES)[number] | undefined;
  readonly repo: string | undefined;
  readonly folder: string | undefined;
  readonly revision: string | undefined;
  readonly automated: boolean;
  readonly namespace: string | undefined;
}

/** The delivery that the options choose; undefined for none. */
export function chosenDelivery(options: DeliveryOptions, out: string): FleetDelivery | undefined {
  const { deliver, repo, revision, namespace, automated } = options;
  const isGiven = (name: keyof DeliveryOptions): boolean => options[name] !== undefined && options[name] !== false;
  const idle = USED_BY.find(([name, engines]) => isGiven(name) && !engines.includes(deliver));
  if (idle !== undefined)
    throw new UsageError(`found --${idle[0]}, which is for --deliver ${idle[1].join(' or ')} only`);
  if (deliver === 'argo-cd') {
    if (repo === undefined)
      throw new UsageError('found no --repo, expected the URL of the repository for --deliver argo-cd');
    return FleetDelivery.argoCd({
      repository: { repoUrl: repo, ...(revision === undefined ? {} : { targetRevision: revision }) },
      folder: options.folder ?? (slashed(relative('.', out)) || '.'),
      ...(namespace === undefined ? {} : { namespace }),
      ...(automated ? { automated } : {}),
    });
  }
  if (deliver === undefined) return undefined;
  if (namespace === undefined)
    throw new UsageError('found no --namespace, expected a namespace on the hub for --deliver manifest-work');
  return FleetDelivery.manifestWork({ namespace });
}

/** Options that only these engines use. */
const USED_BY: readonly (readonly [keyof DeliveryOptions, readonly DeliveryOptions['deliver'][]])[] = [
  ['repo', ['argo-cd']],
  ['folder', ['argo-cd']],
  ['revision', ['argo-cd']],
  ['automated', ['argo-cd']],
  ['namespace', ['argo-cd', 'manifest-work']],
];
