import { referenceTo, type Manifest } from '../../core/manifest';
import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';
import { cronJobRefusal } from '../api-server/cron-job-refusal';
import type { ClusterState } from '../cluster/cluster-state';
import { DEFAULT_PRUNER } from '../pruner/default-pruner';
import { isApplied, type Effect } from '../effects/effect';
import {
  certificateObjects,
  joined,
  prunerObjects,
  throwErrorOf,
  type Generated,
  type GeneratorError,
  type GeneratorName,
} from './generate';
import { OperatorError } from '../go/operator-error';
import { IMAGE, IMAGE_PRUNER } from '../objects';
import { applySteps } from './apply-steps';
import { azurePathFix } from './azure-path-fix';
import { clusterScoped, inNamespace, type Step } from './registry-steps';
import { IMAGE_REGISTRY_GROUP, RBAC_GROUP } from '../../core/names';

/** What the Operator's other controllers do, whatever managementState is. */
export interface OtherSyncs {
  /** The objects that they apply, as they apply them. */
  readonly objects: readonly Manifest[];
  /** Whether they apply everything that their generators make, and none of them fails. */
  readonly isWhole: boolean;
  readonly effects: readonly Effect[];
  readonly certificatesError?: string;
  readonly prunerError?: string;
  /** The panic of the Operator that repeats in every sync. */
  readonly panic?: string;
}

export function syncOthers(spec: ConfigSpec, state: ClusterState): OtherSyncs {
  const [trusted, pruning] = [certificateObjects(spec, state), prunerObjects(state)];
  const certificates = applySteps(certificateSteps(trusted.errors, state), state);
  const daemon = applySteps([inNamespace('apps', 'DaemonSet', 'node-ca', 'it copies the CAs to every node')], state);
  const pruner = applySteps(prunerSteps(pruning, state), state);
  const panic = prunerPanic(state);
  const applied = [...certificates.effects, ...pruner.effects];
  const generated = joined([trusted, pruning]);
  const objects = generated.objects.filter((object) => isApplied(applied, referenceTo(object)));
  return {
    objects,
    isWhole: generated.errors.length === 0 && objects.length === generated.objects.length,
    effects: [
      ...certificates.effects,
      ...daemon.effects,
      ...azurePathFix(spec, state),
      IMAGE_EFFECT,
      ...pruner.effects,
      ...(panic === undefined ? [] : [{ subject: IMAGE_PRUNER, action: 'never reached' as const, because: panic }]),
    ],
    ...(panic === undefined ? {} : { panic }),
    ...(certificates.error === undefined ? {} : { certificatesError: certificates.error }),
    ...(pruner.error === undefined ? {} : { prunerError: `unable to apply objects: ${pruner.error}` }),
  };
}

/** Source: pkg/operator/controllerimagepruner.go of release-4.12. */
function prunerPanic({ pruner, release }: ClusterState): string | undefined {
  if (isAtLeast(release, Release.V4_13) || pruner?.spec === undefined || pruner.spec.suspend !== undefined) {
    return undefined;
  }
  return 'without spec.suspend the Operator of 4.12 panics when it writes the status, and restarts repeatedly';
}

const IMAGE_EFFECT: Effect = {
  subject: IMAGE,
  action: 'apply',
  because: 'the Operator creates it if it is missing; its status follows the Service and the Routes',
};

function certificateSteps(errors: readonly GeneratorError[], state: ClusterState): Step[] {
  const failWith = (of: GeneratorName): void => {
    if (state.undecodable.Config !== undefined) throw new OperatorError(state.undecodable.Config);
    throwErrorOf(of, errors);
  };
  const ours = inNamespace(
    '',
    'ConfigMap',
    'image-registry-certificates',
    'it has the CAs that nodes and registry trust',
    () => {
      failWith('ConfigMap/image-registry-certificates');
    },
  );
  const managed = {
    ...inNamespace('', 'ConfigMap', 'image-registry-ca', "it has the CA for the cluster's own clients", () => {
      failWith('ConfigMap/image-registry-ca');
    }),
    namespace: 'openshift-config-managed',
  };
  return isAtLeast(state.release, Release.V4_14) ? [ours, managed] : [ours];
}

function prunerSteps({ objects, errors }: Generated, state: ClusterState): Step[] {
  const { release } = state;
  const spec = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  const rbac = (kind: string, name: string): Step =>
    clusterScoped(RBAC_GROUP, kind, name, 'the pruner needs these permissions');
  const pruner = clusterScoped(
    IMAGE_REGISTRY_GROUP,
    'ImagePruner',
    'cluster',
    'if there is none, the Operator creates one',
  );
  return [
    ...(state.pruner === undefined ? [pruner] : []),
    ...(isAtLeast(release, Release.V4_15) ? [rbac('ClusterRole', 'system:image-pruner')] : []),
    rbac('ClusterRoleBinding', 'openshift-image-registry-pruner'),
    inNamespace('', 'ServiceAccount', 'pruner', 'the pruner runs with this service account'),
    inNamespace('', 'ConfigMap', 'serviceca', 'the cluster fills in the CA with which the pruner trusts the registry'),
    ...(isAtLeast(release, Release.V4_22)
      ? [
          inNamespace(
            'networking.k8s.io',
            'NetworkPolicy',
            'image-pruner-networkpolicy',
            'it allows the network access of the pruner',
          ),
        ]
      : []),
    inNamespace(
      'batch',
      'CronJob',
      'image-pruner',
      spec.suspend === true ? 'it stays suspended' : 'it runs the pruner',
      () => {
        if (state.undecodable.ImagePruner !== undefined) throw new OperatorError(state.undecodable.ImagePruner);
        throwErrorOf('CronJob/image-pruner', errors);
        const refusal = cronJobRefusal(
          objects.find(({ kind }) => kind === 'CronJob'),
          release,
        );
        if (refusal !== undefined) throw new OperatorError(refusal);
      },
    ),
  ];
}
