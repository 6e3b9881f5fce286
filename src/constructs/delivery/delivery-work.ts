import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { FIELD, struct, withMember } from '../../core/prop-shape';
import { manifestWorkReplicaSetTool, manifestWorkTool } from '../../delivery/manifest-work/manifest-work-tool';
import type { DeliveryTool } from '../../delivery/tool';
import { missingProps } from '../base/delivery-problems';
import { ROLLOUT_SHAPE, rolloutProblems, manifestWorkRollout } from './delivery-rollout';
import type {
  ManifestWorkDeliveryProps,
  ManifestWorkReplicaSetDeliveryProps,
  WorkDeliveryOptions,
  WorkServiceAccount,
} from './delivery-work-props';
import { nameProblems } from '../base/name-problems';
import { throwIfAnyAt, shapeProblems, type PropProblem } from '../base/refusal';

/** The tool that props of a user choose. */
export function manifestWorkDelivery(given: ManifestWorkDeliveryProps | undefined): DeliveryTool {
  const props = given ?? ({} as ManifestWorkDeliveryProps);
  const place = 'Delivery.manifestWork';
  throwIfAnyAt(place, shapeProblems(props, WORK_SHAPE));
  const { cluster } = props;
  throwIfAnyAt(place, [
    ...missingProps({ cluster }),
    ...nameProblems('cluster', cluster, checkDnsLabel),
    ...commonProblems(props),
  ]);
  return manifestWorkTool({ cluster, ...commonSettings(props) });
}

/** The tool that props of a user choose. */
export function manifestWorkReplicaSetDelivery(given: ManifestWorkReplicaSetDeliveryProps | undefined): DeliveryTool {
  const props = given ?? ({} as ManifestWorkReplicaSetDeliveryProps);
  const place = 'Delivery.manifestWorkReplicaSet';
  throwIfAnyAt(place, shapeProblems(props, REPLICA_SET_SHAPE));
  const { namespace, placement, rollout } = props;
  throwIfAnyAt(place, [
    ...missingProps({ namespace, placement }),
    ...nameProblems('namespace', namespace, checkDnsLabel),
    ...commonProblems(props),
    ...(rollout === undefined ? [] : rolloutProblems(rollout)),
  ]);
  return manifestWorkReplicaSetTool({
    namespace,
    clusters: placement._choice,
    ...commonSettings(props),
    ...(rollout === undefined ? {} : { rollout: manifestWorkRollout(rollout) }),
  });
}

const COMMON_SHAPES = { name: FIELD, executor: struct<WorkServiceAccount>({ namespace: FIELD, name: FIELD }) };
const WORK_SHAPE = struct<ManifestWorkDeliveryProps>({ cluster: FIELD, ...COMMON_SHAPES });
const REPLICA_SET_SHAPE = struct<ManifestWorkReplicaSetDeliveryProps>({
  namespace: FIELD,
  placement: withMember('a ClusterPlacement, such as ClusterPlacement.select()', '_choice'),
  rollout: ROLLOUT_SHAPE,
  ...COMMON_SHAPES,
});

function commonProblems({ name, executor }: WorkDeliveryOptions): PropProblem[] {
  return [
    ...nameProblems('name', name, checkDnsSubdomain),
    ...(executor === undefined
      ? []
      : [
          ...missingProps({ 'executor.namespace': executor.namespace, 'executor.name': executor.name }),
          ...nameProblems('executor.namespace', executor.namespace, checkDnsLabel),
          ...nameProblems('executor.name', executor.name, checkDnsSubdomain),
        ]),
  ];
}

function commonSettings({ name, executor }: WorkDeliveryOptions): WorkDeliveryOptions {
  return {
    ...(name === undefined ? {} : { name }),
    ...(executor === undefined ? {} : { executor: { name: executor.name, namespace: executor.namespace } }),
  };
}
