import { jsonText } from '../../../core/formats/json-text';
import { base64Bytes } from '../../../core/bytes/base64';
import { utf8Text } from '../../../core/bytes/utf8';
import { withArticle } from '../../../core/formats/with-article';
import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import { groupKind, type Manifest, describeManifest } from '../../../core/manifest';
import { oncePer } from '../../../core/caching/once-per';
import { asRecord } from '../../../core/record';
import { isOfManagedKind } from '../../../schema/kinds/kinds';
import { manifestOf } from '../../../yaml/read/manifest-of';
import type { Carrier, Load } from '../reading/carrier';
import { mentionsRegistry } from '../reading/mentions-registry';
import { textObjects, type TextHandling } from '../reading/text-objects';

/** ConfigMaps and Secrets with manifests that an installation applies, where something in the input names them. */
export const installManifestsCarrier: Carrier = {
  isObject: true,
  load(outer, around) {
    const handling = handlingsIn(around).get(keyOf(outer.kind, outer.metadata));
    return textsOf(outer).flatMap(({ path, text, isEncoded }) => {
      if (handling === undefined && !mentionsRegistry(text)) return [];
      const read = textObjects(path, text, handling ?? AS_INSTALLED, UNREAD);
      const loads = isEncoded ? read.map(withoutPlace) : read;
      return handling === undefined ? unnamed(outer, loads) : loads;
    });
  },
};

interface Text {
  readonly path: FieldPath;
  readonly text: string;
  /** Whether the value is its base64, in which no line of it has a position. */
  readonly isEncoded: boolean;
}

function textsOf(outer: Manifest): Text[] {
  const isSecret = outer.kind === 'Secret';
  const [plain, encoded] = isSecret ? (['stringData', 'data'] as const) : (['data', 'binaryData'] as const);
  return [plain, encoded].flatMap((field) =>
    Object.entries(asRecord(outer[field])).flatMap(([key, value]) => {
      const isEncoded = field === encoded;
      if (typeof value !== 'string') return [];
      const text = isEncoded ? utf8Text(base64Bytes(value)) : value;
      return [{ path: [field, key], text, isEncoded }];
    }),
  );
}

function withoutPlace(load: Load): Load {
  const entries = Object.entries(load).filter(([field]) => field !== 'locate' && field !== 'within');
  return Object.fromEntries(entries) as unknown as Load;
}

/** An installation takes every text of what is named for it. */
const UNREAD = 'a manifest that cannot be parsed; check what the installation renders from it';

const AS_INSTALLED: TextHandling = { applied: 'created', partial: false };
/** The cluster of a seed image is there before its manifests. */
const AS_RELOCATED: TextHandling = { applied: 'merged', partial: true };

interface Naming extends TextHandling {
  readonly names: (namer: Manifest) => readonly unknown[];
}

const CONFIG_MAPS: Readonly<Record<string, Naming>> = {
  // openshift/hive apis/hive/v1/clusterdeployment_types.go Provisioning
  'hive.openshift.io/ClusterDeployment': {
    ...AS_INSTALLED,
    names: (namer) => [valueAt(namer, ['spec', 'provisioning', 'manifestsConfigMapRef', 'name'])],
  },
  // openshift/assisted-service clusterdeployments_controller.go getClusterDeploymentManifest
  'extensions.hive.openshift.io/AgentClusterInstall': {
    ...AS_INSTALLED,
    names: (namer) =>
      valueAt(namer, ['spec', 'manifestsConfigMapRefs']) === undefined
        ? [valueAt(namer, ['spec', 'manifestsConfigMapRef', 'name'])]
        : namesAt(namer, 'manifestsConfigMapRefs'),
  },
  // openshift/image-based-install-operator api/v1alpha1/imageclusterinstall_types.go
  'extensions.hive.openshift.io/ImageClusterInstall': {
    ...AS_RELOCATED,
    names: (namer) => namesAt(namer, 'extraManifestsRefs'),
  },
  // stolostron/siteconfig: it installs in the one way or the other
  'siteconfig.open-cluster-management.io/ClusterInstance': {
    ...AS_INSTALLED,
    names: (namer) => namesAt(namer, 'extraManifestsRefs'),
  },
};

const SECRETS: Readonly<Record<string, Naming>> = {
  'hive.openshift.io/ClusterDeployment': {
    ...AS_INSTALLED,
    names: (namer) => [valueAt(namer, ['spec', 'provisioning', 'manifestsSecretRef', 'name'])],
  },
};

function namesAt(namer: Manifest, field: string): unknown[] {
  return listAt(namer, ['spec', field]).map((each) => valueAt(each, ['name']));
}

/** How the ConfigMaps and Secrets are handled that something in a list names: by the first that names them. */
const handlingsIn = oncePer((manifests: readonly Manifest[]) => new Map(manifests.flatMap(handlingsBy).reverse()));

function handlingsBy(namer: Manifest): (readonly [string, TextHandling])[] {
  const group = groupKind(namer);
  return [['ConfigMap', CONFIG_MAPS] as const, ['Secret', SECRETS] as const].flatMap(([kind, namings]) => {
    const naming = Object.hasOwn(namings, group) ? namings[group] : undefined;
    if (naming === undefined) return [];
    const { applied, partial } = isRelocated(namer) ? AS_RELOCATED : naming;
    const handling = { applied, partial, destination: describeManifest(namer) };
    const { namespace } = namer.metadata;
    return naming.names(namer).map((name) => [keyOf(kind, { name, namespace }), handling] as const);
  });
}

function keyOf(kind: string, { name, namespace }: { readonly name: unknown; readonly namespace?: unknown }): string {
  return jsonText([kind === 'Secret' ? kind : 'ConfigMap', namespace ?? null, name ?? null]);
}

function isRelocated(namer: Manifest): boolean {
  const templates = listAt(namer, ['spec', 'templateRefs']).map((each) => String(valueAt(each, ['name'])));
  return namer.kind === 'ClusterInstance' && templates.some((name) => name.startsWith('ibi-'));
}

/** Texts have many uses: only one that is an object of the registry is surely a manifest. */
function unnamed({ kind }: Manifest, loads: readonly Load[]): Load[] {
  return loads.flatMap((load): Load[] => {
    if ('why' in load || 'found' in load) return [];
    const held = manifestOf(load.value).find(({ manifest }) => isOfManagedKind(manifest));
    if (held === undefined) return [];
    const object = describeManifest(held.manifest);
    const why = `a manifest of ${object} in ${withArticle(kind)} that nothing in the input names`;
    const { path, locate } = load;
    return [{ path, ...(locate === undefined ? {} : { within: () => locate([]) }), why }];
  });
}
