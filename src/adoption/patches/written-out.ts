import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isSameData } from '../../core/data/same-data';
import { isConfig, kindOf } from '../../schema/kinds/kinds';

/** Why an object means the same with a field that a construct adds; undefined where it may mean something else. */
export function whyWrittenOut(rendered: Manifest, path: FieldPath): string | undefined {
  const fields = path.filter((step) => typeof step === 'string');
  const found = WRITTEN_OUT.find(([kind, at]) => kind === rendered.kind && isSameData(at, fields));
  const [, , value, why] = found ?? [];
  const written = valueAt(rendered, path);
  if (why !== undefined) return isSameData(written, value) ? why : undefined;
  return isConfig(rendered) && isOfBackend(path) && EMPTY.some((each) => isSameData(written, each))
    ? 'the empty value, which means the same and which the API server sets'
    : undefined;
}

/** Why an object means the same without a field that a construct does not write; undefined where it may mean something else. */
export function whyLeftOut(there: Manifest, path: FieldPath): string | undefined {
  const isEmpty =
    LEFT_OUT.some(([kind, at]) => kind === kindOf(there) && isSameData(at, path)) && valueAt(there, path) === '';
  return isEmpty ? 'the empty value, which means the default' : undefined;
}

/** Source: openshift/cluster-image-registry-operator pkg/operator/controllerimagepruner.go. */
const LEFT_OUT: readonly (readonly [kind: string, path: FieldPath])[] = [['ImagePruner', ['spec', 'schedule']]];

/** A field of `spec.storage.s3`, or of another backend. */
function isOfBackend(path: FieldPath): boolean {
  return path.length === 4 && path[0] === 'spec' && path[1] === 'storage';
}

/** Source: openshift/api imageregistry/v1 types.go: fields without omitempty. */
const EMPTY: readonly unknown[] = [false, '', { name: '' }];

const DEFAULT = 'the default value, which the library writes explicitly';

/**
 * Without the places in lists. Source: openshift/cluster-image-registry-operator pkg/resource/deployment.go, pkg/storage,
 * external-secrets/external-secrets apis/externalsecrets/v1/externalsecret_types.go.
 */
const WRITTEN_OUT: readonly (readonly [kind: string, path: FieldPath, value: unknown, why: string])[] = [
  ['Config', ['spec', 'rolloutStrategy'], 'RollingUpdate', DEFAULT],
  [
    'Config',
    ['spec', 'storage', 'managementState'],
    'Unmanaged',
    'the value that the Operator sets for existing storage, and that the library writes explicitly',
  ],
  ['ImagePruner', ['spec', 'suspend'], false, DEFAULT],
  ['ExternalSecret', ['spec', 'refreshInterval'], '1h0m0s', DEFAULT],
  ['ExternalSecret', ['spec', 'secretStoreRef', 'kind'], 'SecretStore', DEFAULT],
  ['ExternalSecret', ['spec', 'target', 'creationPolicy'], 'Owner', DEFAULT],
  ['ExternalSecret', ['spec', 'target', 'deletionPolicy'], 'Retain', DEFAULT],
  ['ExternalSecret', ['spec', 'data', 'remoteRef', 'conversionStrategy'], 'Default', DEFAULT],
  ['ExternalSecret', ['spec', 'data', 'remoteRef', 'decodingStrategy'], 'None', DEFAULT],
  ['ExternalSecret', ['spec', 'data', 'remoteRef', 'metadataPolicy'], 'None', DEFAULT],
];
