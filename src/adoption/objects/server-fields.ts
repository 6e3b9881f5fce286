import { isPathWithin, valueAt, type FieldPath } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import type { Release } from '../../core/release';
import { kindOf } from '../../schema/kinds/kinds';
import { jsonText } from '../../core/formats/json-text';
import { defaultedFields } from './defaulted-fields';
import { field, type ForeignField } from './foreign-field';

/** What the API server, a controller or kubectl wrote into an object. */
export function foreignFields(manifest: Manifest, release: Release): ForeignField[] {
  const fields = [
    ...METADATA.filter(([name]) => name in manifest.metadata).map(([name, why]) => field(['metadata', name], why)),
    ...Object.entries(asRecord(manifest.metadata.annotations)).flatMap(([key]) => {
      const [, why] = ANNOTATIONS.find(([prefix]) => key.startsWith(prefix)) ?? [];
      return why === undefined ? [] : [field(['metadata', 'annotations', key], why)];
    }),
    ...('status' in manifest ? [field(['status'], 'the controller reports it')] : []),
    ...operatorFields(manifest),
    ...leavesIn(manifest).flatMap(([path, leaf]) => {
      if (leaf === null) return [field(path, 'cdk8s does not write null')];
      return typeof leaf === 'bigint' ? [field(path, 'no number of JavaScript is that large')] : [];
    }),
    ...(isLive(manifest) ? defaultedFields(manifest, release) : []),
  ];
  const known = fields.filter(({ path }) => valueAt(manifest, path) !== undefined);
  // Of a field that goes as a whole, nothing else is reported.
  const isInside = (path: FieldPath, outer: FieldPath): boolean =>
    outer.length < path.length && isPathWithin(path, outer);
  return known.filter(
    ({ path }, index) =>
      !known.some((other) => isInside(path, other.path)) &&
      known.findIndex((other) => jsonText(other.path) === jsonText(path)) === index,
  );
}

const SERVER = 'the API server writes it';

const METADATA: readonly (readonly [string, string])[] = [
  ['managedFields', SERVER],
  ['uid', SERVER],
  ['resourceVersion', SERVER],
  ['generation', SERVER],
  ['creationTimestamp', SERVER],
  ['deletionTimestamp', SERVER],
  ['deletionGracePeriodSeconds', SERVER],
  ['selfLink', SERVER],
  ['ownerReferences', 'the owner writes it'],
  ['finalizers', 'the controller writes it, and takes it away'],
];

const RELEASE = 'the release payload writes it';

const ANNOTATIONS: readonly (readonly [string, string])[] = [
  ['kubectl.kubernetes.io/last-applied-configuration', 'kubectl apply writes it'],
  ['argocd.argoproj.io/tracking-id', 'Argo CD writes it'],
  ['include.release.openshift.io/', RELEASE],
  ['release.openshift.io/', RELEASE],
  ['pv.kubernetes.io/', 'the volume controller writes it'],
  ['volume.kubernetes.io/', 'the volume controller writes it'],
  ['volume.beta.kubernetes.io/', 'the volume controller writes it'],
];

const OPERATOR = 'the Operator writes it';
const SECRET = 'it is a secret, which the Operator generates';

function operatorFields(manifest: Manifest): ForeignField[] {
  if (kindOf(manifest) !== 'Config') return [];
  return [field(['spec', 'httpSecret'], SECRET), field(['spec', 'observedConfig'], OPERATOR)];
}

function leavesIn(value: unknown, path: FieldPath = []): (readonly [FieldPath, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const entries = list?.map((each, index) => [index, each] as const) ?? Object.entries(value);
  return entries.flatMap(([key, each]: readonly [string | number, unknown]) => leavesIn(each, [...path, key]));
}
