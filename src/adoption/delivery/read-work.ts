import { valueAt, type FieldPath } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import { manifestWorkReplicaSetTool, manifestWorkTool } from '../../delivery/manifest-work/manifest-work-tool';
import { dataCode, objectCode, textCode, type CodeItem, type ImportedName } from '../code/code';
import { PACKAGE, type Value } from '../code/value';
import { UNITS } from '../inverse/units';
import { readPlacement } from './read-placement';
import type { Wrapper } from './wrapper';

/** Delivery.manifestWork: a work for one cluster. */
export const workWrapper: Wrapper = {
  kind: 'ManifestWork',
  read: (work, _, chart) => {
    const { namespace: cluster = '' } = referenceTo(work);
    const shared = sharedSettings(work, ['spec'], chart);
    return {
      tool: manifestWorkTool({ cluster, ...shared.settings }),
      props: [{ key: 'cluster', code: textCode(cluster) }, ...shared.props],
      uses: [],
      objects: shared.objects,
    };
  },
};

/** Delivery.manifestWorkReplicaSet: a work for each cluster of a Placement. */
export const workReplicaSetWrapper: Wrapper = {
  kind: 'ManifestWorkReplicaSet',
  read: (set, beside, chart) => {
    const { name, namespace } = referenceTo(set);
    const [reference] = itemsOf(valueAt(set, ['spec', 'placementRefs']));
    const placement = fieldOf(reference, 'name');
    if (namespace === undefined || typeof placement !== 'string') return undefined;
    const clusters = readPlacement(placement, { name, namespace }, beside);
    const strategy = fieldOf(reference, 'rolloutStrategy');
    const rollout = isRecord(fieldOf(strategy, 'progressive')) && isRecord(strategy) ? strategy : undefined;
    const pace = rolloutItems(fieldOf(rollout, 'progressive'));
    const shared = sharedSettings(set, ['spec', 'manifestWorkTemplate'], chart);
    return {
      tool: manifestWorkReplicaSetTool({
        namespace,
        clusters: clusters.choice,
        ...shared.settings,
        ...(rollout === undefined ? {} : { rollout }),
      }),
      props: [
        { key: 'namespace', code: textCode(namespace) },
        { key: 'placement', code: clusters.code },
        ...shared.props,
        ...(rollout === undefined ? [] : [{ key: 'rollout', code: objectCode(pace) }]),
      ],
      uses: [{ name: 'ClusterPlacement', from: PACKAGE }, ...pace.flatMap(({ uses }) => uses)],
      objects: shared.objects,
    };
  },
};

/** What a work and a set of works have in common. */
function sharedSettings(
  wrapper: Manifest,
  template: FieldPath,
  chart: string,
): {
  readonly settings: {
    readonly name: string;
    readonly executor?: { readonly namespace: string; readonly name: string };
  };
  readonly props: readonly (CodeItem & { readonly key: string })[];
  readonly objects: readonly FieldPath[];
} {
  const { name } = referenceTo(wrapper);
  const subject = valueAt(wrapper, [...template, 'executor', 'subject', 'serviceAccount']);
  const executor = isRecord(subject) ? (subject as { namespace: string; name: string }) : undefined;
  const list = [...template, 'workload', 'manifests'];
  return {
    settings: { name, ...(executor === undefined ? {} : { executor }) },
    props: [
      ...(name === chart ? [] : [{ key: 'name', code: textCode(name) }]),
      ...(executor === undefined ? [] : [{ key: 'executor', code: dataCode(executor) }]),
    ],
    objects: itemsOf(valueAt(wrapper, list))
      .map((_, index) => [...list, index])
      .filter((path) => !isRoleOfAgent(valueAt(wrapper, path), name)),
  };
}

/** The delivery adds it. */
function isRoleOfAgent(object: unknown, work: string): boolean {
  return valueAt(object, ['kind']) === 'ClusterRole' && valueAt(object, ['metadata', 'name']) === `${work}-work-agent`;
}

/** The props of ProgressiveRollout. */
function rolloutItems(
  progressive: unknown,
): (CodeItem & { readonly key: string; readonly uses: readonly ImportedName[] })[] {
  const counts = ['maxConcurrency', 'maxFailures'].flatMap((key) => {
    const value = fieldOf(progressive, key);
    return typeof value === 'string' || typeof value === 'number'
      ? [{ key, code: textCode(String(value)), uses: [] }]
      : [];
  });
  const durations = ['minSuccessTime', 'progressDeadline'].flatMap((key) => {
    const value: Value | undefined = UNITS['Duration']?.(fieldOf(progressive, key));
    return value === undefined ? [] : [{ key, code: value.code, uses: value.uses }];
  });
  return [...counts, ...durations];
}
