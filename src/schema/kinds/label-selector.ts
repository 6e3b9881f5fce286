import { checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import { itemsOf } from '../../core/record';
import { NO_ERRORS, type CheckDiagnostic, type Fields } from '../node';
import { listNode, mapNode, objectNode, textNode } from '../node-builders';
import { isOneOf, meets } from '../text/text-checks';

const KEY = meets(checkLabelKey);
const VALUE = textNode(meets(checkLabelValue));

/** @see kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/validation/validation.go ValidateLabelSelector */
export const LABEL_SELECTOR = objectNode({
  matchLabels: mapNode(VALUE, KEY),
  matchExpressions: listNode(
    objectNode(
      {
        key: textNode(KEY),
        operator: textNode(isOneOf(['In', 'NotIn', 'Exists', 'DoesNotExist'])),
        values: listNode(VALUE),
      },
      { required: ['key', 'operator'], checks: [checkValues] },
    ),
  ),
});

function checkValues({ operator, values }: Fields): readonly CheckDiagnostic[] {
  const count = itemsOf(values).length;
  const path = ['values'];
  if ((operator === 'In' || operator === 'NotIn') && count === 0) {
    return [{ kind: 'required', expected: `values for operator ${operator}`, found: 'none', path }];
  }
  if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0) {
    return [{ kind: 'rule', expected: `no values for operator ${operator}`, found: String(count), path }];
  }
  return NO_ERRORS;
}
