import { checkDnsSubdomain } from '../../core/formats/dns-name';
import { checkQuantity, compareQuantities } from '../../core/formats/quantity';
import { describeValue } from '../describe-value';
import { fieldOf } from '../../core/record';
import { NO_ERRORS, type Fields, type CheckDiagnostic } from '../node';
import { listNode, mapNode, numberOrTextNode, objectNode, opaqueNode, textNode } from '../node-builders';
import { checkDataSources } from './claim-source';
import { LABEL_SELECTOR } from './label-selector';
import type { ObjectMeta } from './object-meta';
import { rootNode } from '../root-node';
import { isOneOf, meets } from '../text/text-checks';

export interface ClaimObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly spec?: ClaimSpec;
}

interface ClaimSpec {
  readonly accessModes?: readonly string[];
  readonly resources?: ClaimResources;
  readonly storageClassName?: string;
  readonly volumeName?: string;
  readonly volumeMode?: string;
}

interface ClaimResources {
  readonly requests?: Readonly<Record<string, string | number>>;
  readonly limits?: Readonly<Record<string, string | number>>;
}

const QUANTITIES = mapNode(numberOrTextNode(isQuantity));
const CLASS_NAME = textNode((name) => (name === '' ? NO_ERRORS : meets(checkDnsSubdomain)(name)));
const REFERENCE = { apiGroup: textNode(), kind: textNode(), name: textNode() };
/** Only its types count: the API server drops it. */
const STATUS = objectNode({
  phase: textNode(),
  accessModes: listNode(textNode()),
  capacity: QUANTITIES,
  conditions: listNode(opaqueNode()),
  allocatedResources: QUANTITIES,
  allocatedResourceStatuses: mapNode(textNode()),
  currentVolumeAttributesClassName: textNode(),
  modifyVolumeStatus: opaqueNode(),
});

/** By the abbreviation that `oc get` prints. Source: kubernetes/kubernetes pkg/apis/core/helper/helpers.go. */
export const ACCESS_MODES_BY_ABBREVIATION: ReadonlyMap<string, string> = new Map([
  ['RWO', 'ReadWriteOnce'],
  ['ROX', 'ReadOnlyMany'],
  ['RWX', 'ReadWriteMany'],
  ['RWOP', 'ReadWriteOncePod'],
]);

/** @see kubernetes/kubernetes pkg/apis/core/validation/validation.go ValidatePersistentVolumeClaimSpec */
export const CLAIM = rootNode(
  'PersistentVolumeClaim',
  {
    spec: objectNode(
      {
        accessModes: listNode(
          textNode(
            isOneOf([...ACCESS_MODES_BY_ABBREVIATION.values()], (text) =>
              ACCESS_MODES_BY_ABBREVIATION.get(text.toUpperCase()),
            ),
          ),
          checkAlone,
        ),
        resources: objectNode({ requests: QUANTITIES, limits: QUANTITIES }),
        storageClassName: CLASS_NAME,
        volumeAttributesClassName: CLASS_NAME,
        volumeMode: textNode(isOneOf(['Filesystem', 'Block'])),
        volumeName: textNode(),
        selector: LABEL_SELECTOR,
        dataSource: objectNode(REFERENCE),
        dataSourceRef: objectNode({ ...REFERENCE, namespace: textNode() }),
      },
      { checks: [checkAccessModes, checkSize, checkDataSources] },
    ),
    status: STATUS,
  },
  { required: ['spec'] },
);

function checkAlone(modes: readonly unknown[]): readonly CheckDiagnostic[] {
  const mixed = modes.includes('ReadWriteOncePod') && modes.some((mode) => mode !== 'ReadWriteOncePod');
  return mixed
    ? [{ kind: 'rule', expected: 'ReadWriteOncePod alone', found: modes.map(describeValue).join(', ') }]
    : NO_ERRORS;
}

function checkAccessModes({ accessModes }: Fields): readonly CheckDiagnostic[] {
  if (Array.isArray(accessModes) && accessModes.length > 0) return NO_ERRORS;
  return [{ kind: 'required', expected: 'at least one access mode', found: 'none', path: ['accessModes'] }];
}

function checkSize({ resources }: Fields): readonly CheckDiagnostic[] {
  const size = fieldOf(fieldOf(resources, 'requests'), 'storage');
  const path = ['resources', 'requests', 'storage'];
  if (size === undefined) return [{ kind: 'required', expected: 'the size of the claim', found: 'nothing', path }];
  if (!isShortQuantity(size)) return NO_ERRORS;
  return (compareQuantities(trimmed(size), 0) ?? 1) > 0
    ? NO_ERRORS
    : [{ kind: 'bounds', expected: 'more than 0', found: describeValue(size), path }];
}

function isQuantity(value: string | number): readonly CheckDiagnostic[] {
  if (!isShortQuantity(value)) return [{ kind: 'format', expected: 'a quantity' }];
  const error = checkQuantity(trimmed(value));
  return error === undefined ? NO_ERRORS : [{ kind: 'format', found: error.found, expected: error.expected }];
}

/** Built-in types are read without the spaces around a quantity. */
function trimmed(value: string | number): string | number {
  return typeof value === 'number' ? value : value.trim();
}

// No real quantity is longer, and parsing thousands of digits is slow.
function isShortQuantity(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.length <= 100);
}
