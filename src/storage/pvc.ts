import type { CompleteDiagnostic } from '../core/diagnostic';
import { checkDnsSubdomain } from '../core/formats/dns-name';
import { inOneChoice } from '../core/formats/in-one-list';
import type { Manifest } from '../core/manifest';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../core/names';
import { operatorSource } from '../core/source';
import { describeValue } from '../schema/describe-value';
import { ACCESS_MODES_BY_ABBREVIATION } from '../schema/kinds/claim';
import { checkStanzaText, type Backend } from './backend';
import { companion } from './companion';
import type { ExistingPvcStorageProps, PvcStorageProps } from './pvc-props';
import type { StorageRequest } from './request';

export const pvc: Backend = {
  field: 'pvc',
  factory: 'pvc',
  title: 'PersistentVolumeClaim',
  operatorName: 'PVC',
  span: {},
  source: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  durable: true,
  sharing: 'by access mode',
  nameKeys: ['claim'],
  storeKeys: [],
  meaning: (_, claim) => (claim === '' ? DEFAULT_CLAIM_NAME : claim),
  writtenByOperator: () => ['claim'],
  propNames: { claim: 'claimName' },
  credentialSets: () => [],
  paddingKeys: () => [],
  check: (stanza) => checkStanzaText(stanza, 'claim', checkDnsSubdomain),
};

/** A claim that the library renders. */
export function pvcStorage(props: PvcStorageProps): StorageRequest {
  return claimStorage(props, props.accessMode ?? 'ReadWriteMany');
}

/** The same for an access mode that is no member of the enum of cdk8s-plus. */
export function claimStorage(props: Omit<PvcStorageProps, 'accessMode'>, accessMode: string): StorageRequest {
  const { claimName = DEFAULT_CLAIM_NAME } = props;
  const manifest = claimManifest(claimName, accessMode, {
    resources: { requests: { storage: props.size?.asString() ?? '100Gi' } },
    storageClassName: props.storageClassName,
    volumeName: props.volumeName,
  });
  return {
    backend: pvc,
    stanza: { claim: claimName },
    options: props,
    accessMode,
    companions: [companion('Resource', manifest, props, CLAIM_PROPS)],
  };
}

/** An existing claim: only the user knows its access mode. */
export function existingPvcStorage(props: ExistingPvcStorageProps): StorageRequest {
  const claimName = props.claim?.name ?? props.claimName;
  return {
    backend: pvc,
    stanza: { claim: claimName },
    options: props,
    accessMode: props.accessMode,
    existing: claimName === undefined ? undefined : claimManifest(claimName, props.accessMode, {}),
    references: [props.claim],
    errors: [
      ...((props.claim === undefined) === (props.claimName === undefined) ? [oneName(props)] : []),
      ...modeErrors(props.accessMode),
    ],
  };
}

function claimManifest(name: string, accessMode: string, spec: Readonly<Record<string, unknown>>): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: REGISTRY_NAMESPACE },
    spec: { accessModes: [accessMode], ...spec },
  };
}

function oneName({ claim }: ExistingPvcStorageProps): CompleteDiagnostic {
  return {
    id: 'IR112',
    path: ['claimName'],
    found: claim === undefined ? 'neither claim nor claimName' : 'claim as well',
    expected: 'one of the two',
    fix: 'set claimName to the name of the claim, or claim to its construct',
    reference: operatorSource('pkg/storage/pvc/pvc.go', 'CreateStorage'),
  };
}

/** Plain JavaScript can omit it, or give another text. No rule judges a claim that exists. */
function modeErrors(accessMode: unknown): CompleteDiagnostic[] {
  const modes = [...ACCESS_MODES_BY_ABBREVIATION.values()];
  if (modes.some((mode) => mode === accessMode)) return [];
  const common = { path: ['accessMode'], reference: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC') };
  if (accessMode === undefined || accessMode === null) {
    return [
      {
        ...common,
        id: 'IR113',
        found: 'nothing',
        expected: 'the access mode of the claim, which decides replicas and rollout',
        fix: `set accessMode to the one that the claim has: ${SHOW_MODES}`,
      },
    ];
  }
  const meant = typeof accessMode === 'string' ? ACCESS_MODES_BY_ABBREVIATION.get(accessMode.toUpperCase()) : undefined;
  return [
    {
      ...common,
      id: 'IR101',
      found: describeValue(accessMode),
      expected: inOneChoice(modes),
      fix:
        meant === undefined
          ? `use the member of PersistentVolumeAccessMode that the claim has: ${SHOW_MODES}`
          : `write '${meant}', or use the member of PersistentVolumeAccessMode`,
    },
  ];
}

const SHOW_MODES = 'oc -n openshift-image-registry get persistentvolumeclaims shows it';

const CLAIM_PROPS = {
  'metadata.name': 'claimName',
  'spec.accessModes': 'accessMode',
  'spec.resources': 'size',
  'spec.storageClassName': 'storageClassName',
  'spec.volumeName': 'volumeName',
};
