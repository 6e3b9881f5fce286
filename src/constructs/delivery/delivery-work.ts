import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { manifestWorkReplicaSetTool, manifestWorkTool } from '../../delivery/manifest-work/manifest-work-tool';
import type { DeliveryTool } from '../../delivery/tool';
import { missingPropErrors } from '../base/prop-errors';
import { rolloutErrors, manifestWorkRollout } from './delivery-rollout';
import type {
  ManifestWorkDeliveryProps,
  ManifestWorkReplicaSetDeliveryProps,
  WorkDeliveryOptions,
} from './delivery-work-props';
import { nameErrors } from '../base/name-errors';
import { throwIfAnyAt, propShapeErrors } from '../base/throw-errors';
import { withoutUndefined } from '../../core/data/without-undefined';

/** The delivery tool that the user's props select. */
export function manifestWorkDelivery(given: ManifestWorkDeliveryProps | undefined): DeliveryTool {
  const props = given ?? ({} as ManifestWorkDeliveryProps);
  const place = 'Delivery.manifestWork';
  throwIfAnyAt(place, propShapeErrors(props, 'ManifestWorkDeliveryProps'));
  const { cluster } = props;
  throwIfAnyAt(place, [
    ...missingPropErrors({ cluster }),
    ...nameErrors(['cluster'], cluster, checkDnsLabel),
    ...workOptionErrors(props),
  ]);
  return manifestWorkTool({ cluster, ...commonSettings(props) });
}

/** The delivery tool that the user's props select. */
export function manifestWorkReplicaSetDelivery(given: ManifestWorkReplicaSetDeliveryProps | undefined): DeliveryTool {
  const props = given ?? ({} as ManifestWorkReplicaSetDeliveryProps);
  const place = 'Delivery.manifestWorkReplicaSet';
  throwIfAnyAt(place, propShapeErrors(props, 'ManifestWorkReplicaSetDeliveryProps'));
  const { namespace, placement, rollout } = props;
  throwIfAnyAt(place, [
    ...missingPropErrors({ namespace, placement }),
    ...nameErrors(['namespace'], namespace, checkDnsLabel),
    ...workOptionErrors(props),
    ...(rollout === undefined ? [] : rolloutErrors(rollout)),
  ]);
  return manifestWorkReplicaSetTool({
    namespace,
    clusters: placement._choice,
    ...commonSettings(props),
    ...(rollout === undefined ? {} : { rollout: manifestWorkRollout(rollout) }),
  });
}

/** Errors in what all works have. */
export function workOptionErrors({ name, executor }: WorkDeliveryOptions): CompleteDiagnostic[] {
  return [
    ...nameErrors(['name'], name, checkDnsSubdomain),
    ...(executor === undefined
      ? []
      : [
          ...missingPropErrors({ namespace: executor.namespace, name: executor.name }, { below: ['executor'] }),
          ...nameErrors(['executor', 'namespace'], executor.namespace, checkDnsLabel),
          ...nameErrors(['executor', 'name'], executor.name, checkDnsSubdomain),
        ]),
  ];
}

function commonSettings({ name, executor }: WorkDeliveryOptions): WorkDeliveryOptions {
  return withoutUndefined({
    name,
    executor: executor && { name: executor.name, namespace: executor.namespace },
  });
}
