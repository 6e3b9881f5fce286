import { toGoDuration } from '../../core/formats/cdk8s-units';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { acm } from '../../delivery/acm/acm';
import type { DeliveryTool } from '../../delivery/tool';
import { PolicyRemediationAction, PolicySeverity, type AcmDeliveryProps } from './delivery-acm-props';
import { missingPropErrors, unknownMemberErrors } from '../base/prop-errors';
import { nameErrors } from '../base/name-errors';
import { throwIfAnyAt, propShapeErrors } from '../base/throw-errors';

const PLACE = 'Delivery.acm';

/** The delivery tool that the user's props select. */
export function acmDelivery(given: AcmDeliveryProps | undefined): DeliveryTool {
  const props = given ?? ({} as AcmDeliveryProps);
  throwIfAnyAt(PLACE, propShapeErrors(props, 'AcmDeliveryProps'));
  const { namespace, placement, name, evaluationInterval } = props;
  const { remediationAction = PolicyRemediationAction.ENFORCE, severity = PolicySeverity.MEDIUM } = props;
  throwIfAnyAt(PLACE, [
    ...missingPropErrors({ namespace, placement }),
    ...nameErrors(['namespace'], namespace, checkDnsLabel),
    ...nameErrors(['name'], name, checkDnsSubdomain),
    ...unknownMemberErrors(['remediationAction'], remediationAction, Object.values(PolicyRemediationAction)),
    ...unknownMemberErrors(['severity'], severity, Object.values(PolicySeverity)),
  ]);
  return acm({
    namespace,
    clusters: placement._choice,
    remediationAction,
    severity,
    templates: props.templates ?? false,
    ...(name === undefined ? {} : { name }),
    ...(evaluationInterval === undefined ? {} : { evaluationInterval: toGoDuration(evaluationInterval) }),
  });
}
