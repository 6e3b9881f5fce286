import { relative } from 'node:path';
import { quoted } from '../../core/quoted';
import { slashed } from '../../files/slashed';
import { FleetDelivery } from '../../fleet/rollout/fleet-delivery';
import { UsageError } from '../usage-error';

import type { FLEET_TOOLS } from './delivery-options';

interface DeliveryOptions {
  readonly delivery: (typeof FLEET_TOOLS)[number] | undefined;
  readonly repo: string | undefined;
  readonly folder: string | undefined;
  readonly revision: string | undefined;
  readonly automated: boolean;
  readonly waves: readonly string[] | undefined;
  readonly namespace: string | undefined;
}

/** The delivery that the options choose; undefined for none. */
export function chosenDelivery(options: DeliveryOptions, out: string): FleetDelivery | undefined {
  const { delivery, repo, revision, namespace, automated, waves } = options;
  const isGiven = (name: keyof DeliveryOptions): boolean => options[name] !== undefined && options[name] !== false;
  const idle = USED_BY.find(([name, engines]) => isGiven(name) && !engines.includes(delivery));
  if (idle !== undefined)
    throw new UsageError(`found --${idle[0]}, which is for --delivery ${idle[1].join(' or ')} only`);
  if (delivery === 'argo-cd') {
    if (repo === undefined)
      throw new UsageError('found no --repo, expected the URL of the repository for --delivery argo-cd');
    if (automated && waves !== undefined)
      throw new UsageError(
        'found --automated and --waves, expected one of them: Argo CD starts the syncs of each wave',
      );
    if (waves !== undefined) assertWaves(waves);
    return FleetDelivery.argoCd({
      repository: { repoUrl: repo, ...(revision === undefined ? {} : { targetRevision: revision }) },
      folder: options.folder ?? (slashed(relative('.', out)) || '.'),
      ...(namespace === undefined ? {} : { namespace }),
      ...(automated ? { automated } : {}),
      ...(waves === undefined ? {} : { waves: [...waves] }),
    });
  }
  if (delivery === undefined) return undefined;
  if (namespace === undefined)
    throw new UsageError('found no --namespace, expected a namespace on the hub for --delivery manifest-work');
  return FleetDelivery.manifestWork({ namespace });
}

function assertWaves(waves: readonly string[]): void {
  if (waves.length === 0)
    throw new UsageError('found no wave in --waves, expected values of parameters.wave of the clusters');
  const again = waves.find((wave, index) => waves.indexOf(wave) < index);
  if (again !== undefined)
    throw new UsageError(`found ${quoted(again)} more than once in --waves, expected each wave once`);
}

/** Options that only these engines use. */
const USED_BY: readonly (readonly [keyof DeliveryOptions, readonly DeliveryOptions['delivery'][]])[] = [
  ['repo', ['argo-cd']],
  ['folder', ['argo-cd']],
  ['revision', ['argo-cd']],
  ['automated', ['argo-cd']],
  ['waves', ['argo-cd']],
  ['namespace', ['argo-cd', 'manifest-work']],
];
