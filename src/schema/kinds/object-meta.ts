import { utf8Length } from '../../core/bytes/utf8';
import { checkDnsLabel, checkDnsSubdomain, checkLabelKey, checkLabelValue } from '../../core/formats/dns-name';
import { hasMinimum } from '../bounds';
import { fieldOf } from '../../core/record';
import { formatCheck } from '../text/formats';
import { NO_ERRORS, type Check, type Fields, type ObjectNode, type SchemaNode } from '../node';
import { integerNode, listNode, mapNode, objectNode, opaqueNode, textNode } from '../node-builders';
import { meets } from '../text/text-checks';
import { checkControllers, OWNER } from './owner-reference';
import { checkDeletionOrder, checkFinalizer } from './finalizers';
import { checkFinalizersApart, checkManagedFields, checkOwnersApart } from './server-side';

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

/**
 * The metadata of custom resources, or of built-in kinds.
 *
 * @see kubernetes/kubernetes staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go ValidateObjectMetaAccessor
 */
export function metadataNode(isBuiltIn: boolean): ObjectNode {
  return isBuiltIn ? OF_BUILT_IN_KINDS : OF_CUSTOM_RESOURCES;
}

const OF_CUSTOM_RESOURCES = metadataWith(textNode(meets(checkLabelKey)), integerNode());
const OF_BUILT_IN_KINDS = metadataWith(
  textNode((name) => [...meets(checkLabelKey)(name), ...checkFinalizer(name)].slice(0, 1)),
  integerNode(hasMinimum(0)),
);

function metadataWith(finalizer: SchemaNode, generation: SchemaNode): ObjectNode {
  return objectNode(
    {
      name: textNode(unlessEmpty(meets(checkDnsSubdomain))),
      generateName: textNode(),
      namespace: textNode(unlessEmpty(meets(checkDnsLabel))),
      labels: mapNode(textNode(meets(checkLabelValue)), meets(checkLabelKey)),
      annotations: mapNode(textNode(), checkAnnotationKey, checkAnnotationSize),
      finalizers: listNode(finalizer, checkDeletionOrder, checkFinalizersApart),
      ownerReferences: listNode(OWNER, checkControllers, checkOwnersApart),
      managedFields: listNode(opaqueNode()),
      uid: textNode(),
      resourceVersion: textNode(),
      generation,
      creationTimestamp: textNode(dateTime),
      deletionTimestamp: textNode(dateTime),
      deletionGracePeriodSeconds: integerNode(),
      selfLink: textNode(),
    },
    { checks: [checkNamed, checkManagedFields] },
  );
}

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
  return typeof value === 'string' ? utf8Length(value) : 0;
}

function unlessEmpty(check: Check<string>): Check<string> {
  return (value) => (value === '' ? NO_ERRORS : check(value));
}
