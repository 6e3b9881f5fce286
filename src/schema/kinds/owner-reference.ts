import { fieldOf } from '../../core/record';
import { NO_ERRORS, type Check, type CheckDiagnostic, type Fields } from '../node';
import { booleanNode, objectNode, textNode } from '../node-builders';

/** @see kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go validateOwnerReference */
export const OWNER = objectNode(
  {
    apiVersion: textNode(),
    kind: textNode(),
    name: textNode(),
    uid: textNode(),
    controller: booleanNode(),
    blockOwnerDeletion: booleanNode(),
  },
  { checks: [checkFilled, checkOwner] },
);

function checkFilled(owner: Fields): readonly CheckDiagnostic[] {
  const missing = ['apiVersion', 'kind', 'name', 'uid'].filter((field) => (fieldOf(owner, field) ?? '') === '');
  return missing.map((field) => ({ kind: 'required', expected: 'a string', found: 'nothing', path: [field] }));
}

function checkOwner({ apiVersion, kind }: Fields): readonly CheckDiagnostic[] {
  const isEvent = kind === 'Event' && (apiVersion === 'v1' || apiVersion === 'events.k8s.io/v1');
  return isEvent
    ? [{ kind: 'rule', expected: 'an owner that is no Event', found: 'an Event', path: ['kind'] }]
    : NO_ERRORS;
}

export const checkControllers: Check<readonly unknown[]> = (owners) => {
  const count = owners.filter((owner) => fieldOf(owner, 'controller') === true).length;
  if (count < 2) return NO_ERRORS;
  return [{ kind: 'rule', expected: 'one owner with controller: true', found: String(count) }];
};
