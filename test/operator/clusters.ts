import type { Manifest } from '../../src/core/manifest';
import { Release } from '../../src/core/release';
import { predict as predictionOf } from '../../src/operator/prediction';
import { previewOf, type Preview } from '../../src/operator/preview';
import type { Platform } from '../../src/platforms/platform';

type Fields = Readonly<Record<string, unknown>>;

export const NS = 'openshift-image-registry';

export function object(
  apiVersion: string,
  kind: string,
  name: string,
  fields: Fields = {},
  namespace?: string,
): Manifest {
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) }, ...fields };
}

export function config(spec: Fields, rest: Fields = {}): Manifest {
  const whole = { managementState: 'Managed', replicas: 2, httpSecret: 'c0ffee', ...spec };
  return object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec: whole, ...rest });
}

export function pruner(spec: Fields): Manifest {
  return object('imageregistry.operator.openshift.io/v1', 'ImagePruner', 'cluster', { spec });
}

export function secret(name: string, stringData: Fields): Manifest {
  return object('v1', 'Secret', name, { stringData }, NS);
}

export function configMap(namespace: string, name: string, data: Fields): Manifest {
  return object('v1', 'ConfigMap', name, { data }, namespace);
}

/** The facts of a whole cluster: what is not given beside them does not exist. */
export function facts(type: string, platform: Fields = {}): Manifest[] {
  return [
    object('config.openshift.io/v1', 'Infrastructure', 'cluster', {
      status: { infrastructureName: 'blue-4kx9z', platformStatus: { type, ...platform } },
    }),
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: NS, annotations: { 'openshift.io/sa.scc.supplemental-groups': '1000520000/10000' } },
    },
    object('config.openshift.io/v1', 'Image', 'cluster', { spec: {}, status: {} }),
    object('v1', 'Secret', 'pull-secret', { stringData: { '.dockerconfigjson': '{"auths":{}}' } }, 'openshift-config'),
  ];
}

/** The same without the pull secret: no sync gets to its end, so that each generator is told of by itself. */
export function bareFacts(type: string, platform: Fields = {}): Manifest[] {
  return facts(type, platform).filter(({ kind }) => kind !== 'Secret');
}

/** Whether tests give a whole cluster: with `facts`, or with nodes. */
export function isWhole(manifests: readonly Manifest[]): boolean {
  return manifests.some(({ kind }) => kind === 'Infrastructure' || kind === 'Node');
}

/** With `facts` among the objects they are a whole cluster. */
export function predict(manifests: readonly Manifest[], release = Release.V5_1, platform?: Platform): Preview {
  return previewOf(predictionOf({ manifests, release, platform, complete: isWhole(manifests) }));
}

/** The first sync of a whole cluster alone. */
export function predictFirst(manifests: readonly Manifest[], release = Release.V5_1): Preview {
  return previewOf(predictionOf({ manifests, release, complete: true, firstSync: true }));
}

/** The object of a kind as it was predicted, read as whatever the test expects. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what a test reads is for the test to say
export function made<T = { spec: Fields }>({ objects }: Preview, kind: string, name?: string): T {
  const found = objects.find((each) => each.kind === kind && (name === undefined || each.metadata.name === name));
  if (found === undefined) throw new Error(`no ${kind} is predicted`);
  return found as unknown as T;
}

interface Pod {
  readonly spec: { readonly containers: readonly { readonly env: readonly { name: string; value?: string }[] }[] };
}

export interface Deployment {
  readonly metadata: Fields;
  readonly spec: Fields & { readonly template: Pod & { readonly metadata: Fields; readonly spec: Fields } };
}

/** The environment of the registry as pairs; what comes from the private Secret is `<secret>`. */
export function env(prediction: Preview): Record<string, string> {
  const [container] = made<Deployment>(prediction, 'Deployment').spec.template.spec.containers;
  return Object.fromEntries(container!.env.map((each) => [each.name, each.value ?? '<secret>']));
}

export function errorOf({ errors }: Preview, of: string): string | undefined {
  return errors.find((each) => each.of === of)?.error;
}

/** `apply`, `delete`, `keep` or `never reached`. */
export function fate({ effects }: Preview, object: string): string | undefined {
  return effects.find((each) => each.object === object)?.action;
}

export function condition({ conditions }: Preview, type: string, on = 'Config/cluster') {
  return conditions.find((each) => each.on === on && each.type === type);
}
