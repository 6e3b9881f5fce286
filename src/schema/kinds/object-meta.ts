import { checkDnsLabel, checkDnsSubdomain, checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import { hasMinimum } from '../bounds';
import { fieldOf } from '../../core/record';
import { formatCheck } from '../text/formats';
import { NO_ERRORS, type Check, type Fields } from '../node';
import { booleanNode, integerNode, listNode, mapNode, objectNode, opaqueNode, textNode } from '../node-builders';
import { meets } from '../text/text-checks';

/** The metadata fields that rules read. */
export interface ObjectMeta {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly finalizers?: readonly string[];
  readonly deletionTimestamp?: string;
}

const dateTime = formatCheck('date-time') ?? (() => NO_ERRORS);

/** @see kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go ValidateObjectMetaAccessor */
export const OBJECT_META = objectNode(
  {
    name: textNode(unlessEmpty(meets(checkDnsSubdomain))),
    generateName: textNode(),
    namespace: textNode(unlessEmpty(meets(checkDnsLabel))),
    labels: mapNode(textNode(meets(checkLabelValue)), meets(checkLabelKey)),
    annotations: mapNode(textNode(), checkAnnotationKey, checkAnnotationSize),
    finalizers: listNode(textNode(meets(checkLabelKey))),
    ownerReferences: listNode(
      objectNode({
        apiVersion: textNode(),
        kind: textNode(),
        name: textNode(),
        uid: textNode(),
        controller: booleanNode(),
        blockOwnerDeletion: booleanNode(),
      }),
    ),
    managedFields: listNode(opaqueNode()),
    uid: textNode(),
    resourceVersion: textNode(),
    generation: integerNode(hasMinimum(0)),
    creationTimestamp: textNode(dateTime),
    deletionTimestamp: textNode(dateTime),
    deletionGracePeriodSeconds: integerNode(),
    selfLink: textNode(),
  },
  { checks: [checkNamed] },
);

function checkNamed(metadata: Fields): ReturnType<Check<Fields>> {
  const named = [metadata.name, metadata.generateName].some((name) => typeof name === 'string' && name !== '');
  return named ? NO_ERRORS : [{ kind: 'required', expected: 'a name', found: 'nothing', path: ['name'] }];
}

function checkAnnotationKey(key: string): ReturnType<Check<string>> {
  return meets(checkLabelKey)(key.toLowerCase());
}

const MOST_ANNOTATION_BYTES = 256 * 1024;

function checkAnnotationSize(annotations: Fields): ReturnType<Check<Fields>> {
  const bytes = Object.keys(annotations).reduce((sum, key) => sum + size(key) + size(fieldOf(annotations, key)), 0);
  if (bytes <= MOST_ANNOTATION_BYTES) return NO_ERRORS;
  return [{ kind: 'bounds', expected: `at most ${MOST_ANNOTATION_BYTES} bytes`, found: `${bytes} bytes` }];
}

function size(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : 0;
}

function unlessEmpty(check: Check<string>): Check<string> {
  return (value) => (value === '' ? NO_ERRORS : check(value));
}
