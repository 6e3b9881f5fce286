import { isAtLeast, Release } from '../core/release';
import type { ConfigSpec } from '../schema/config';
import { cronJobRefusal } from './api-refusal';
import { imageRegistryCa, registryCertificates } from './ca-config-maps';
import type { ClusterState } from './cluster-state';
import { DEFAULT_PRUNER } from './default-pruner';
import { openDriver } from './drivers';
import type { Effect } from './effect';
import { attempt, OperatorError } from './operator-error';
import { clusterScoped, describeStep, inNamespace, objectError, type Step } from './registry-steps';

/** What the Operator's other controllers do, whatever the managementState. */
export interface OtherSyncs {
  readonly effects: readonly Effect[];
  readonly certificatesError?: string;
  readonly prunerError?: string;
}

export function syncOthers(spec: ConfigSpec, state: ClusterState): OtherSyncs {
  const certificates = run(certificateSteps(spec, state), state);
  const daemon = run([inNamespace('apps', 'DaemonSet', 'node-ca', 'puts the CAs on every node')], state);
  const pruner = run(prunerSteps(state), state);
  return {
    effects: [...certificates.effects, ...daemon.effects, IMAGE_EFFECT, ...pruner.effects],
    ...(certificates.error === undefined ? {} : { certificatesError: certificates.error }),
    ...(pruner.error === undefined ? {} : { prunerError: `unable to apply objects: ${pruner.error}` }),
  };
}

const IMAGE_EFFECT: Effect = {
  object: 'Image/cluster',
  action: 'apply',
  because: 'the Operator makes it where it is missing; its status follows the Service and the Routes',
};

function certificateSteps(spec: ConfigSpec, state: ClusterState): Step[] {
  const opened = attempt(() => openDriver(spec.storage, state));
  const driver = 'value' in opened && spec.managementState !== 'Removed' ? opened.value : undefined;
  const ours = inNamespace('', 'ConfigMap', 'image-registry-certificates', 'what nodes and registry trust', () => {
    registryCertificates(driver, state);
  });
  const managed = {
    ...inNamespace('', 'ConfigMap', 'image-registry-ca', "under what CA the cluster's own clients pull", () => {
      imageRegistryCa(driver, state);
    }),
    namespace: 'openshift-config-managed',
  };
  return isAtLeast(state.release, Release.V4_14) ? [ours, managed] : [ours];
}

function prunerSteps(state: ClusterState): Step[] {
  const { release } = state;
  const spec = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  const rbac = (kind: string, name: string): Step =>
    clusterScoped('rbac.authorization.k8s.io', kind, name, 'what the pruner may do');
  const pruner = clusterScoped(
    'imageregistry.operator.openshift.io',
    'ImagePruner',
    'cluster',
    'where there is none, the Operator makes one',
  );
  return [
    ...(state.pruner === undefined ? [pruner] : []),
    ...(isAtLeast(release, Release.V4_15) ? [rbac('ClusterRole', 'system:image-pruner')] : []),
    rbac('ClusterRoleBinding', 'openshift-image-registry-pruner'),
    inNamespace('', 'ServiceAccount', 'pruner', 'the pruner runs as it'),
    ...(isAtLeast(release, Release.V4_22)
      ? [inNamespace('networking.k8s.io', 'NetworkPolicy', 'image-pruner-networkpolicy', 'lets the pruner out')]
      : []),
    inNamespace('batch', 'CronJob', 'image-pruner', spec.suspend === true ? 'it stays suspended' : 'it prunes', () => {
      if (state.undecodable.ImagePruner !== undefined) throw new OperatorError(state.undecodable.ImagePruner);
      const refusal = cronJobRefusal(spec);
      if (refusal !== undefined) throw new OperatorError(refusal);
    }),
  ];
}

/** Like the main controller, each of the others stops at its first error. */
function run(steps: readonly Step[], state: ClusterState): { effects: Effect[]; error?: string } {
  const effects: Effect[] = [];
  let error: string | undefined;
  for (const step of steps) {
    const object = describeStep(step);
    const made =
      error === undefined
        ? attempt(() => {
            step.make();
          })
        : { error };
    if ('error' in made) {
      error ??= objectError(step, state, made.error);
      effects.push({ object, action: 'never reached', because: error });
    } else effects.push({ object, action: 'apply', because: step.because });
  }
  return { effects, ...(error === undefined ? {} : { error }) };
}
