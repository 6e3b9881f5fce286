import { valueAt } from '../../core/field-path';
import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { apiGroup, type Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { platformProfile } from '../../platforms';
import type { Platform } from '../../platforms/platform';
import { API_VERSIONS, type CoreKind, type KnownKind } from '../../schema/kinds/kinds';
import { validateObject, type ObjectOfKind } from '../../schema/validate';
import { AssumptionLog } from './assumptions';
import { bringsSecret, broughtSecret } from './brought-secret';
import type { ClusterState } from './cluster-state';
import { completedConfig } from './completed-config';
import { configMapData, secretData, textMap } from './object-data';
import { undecodableParts } from './decode';
import { assumedInfrastructure, readInfrastructure, type Infrastructure } from './infrastructure';
import { ObjectIndex } from './object-index';
import { describesCluster, infrastructureType, platformOf } from './platform-of';
import { REGISTRY_HOSTNAME } from './registry-hostname';

const CONFIG_GROUP = 'config.openshift.io';
const NOT_GIVEN = 'not in the input';

/**
 * Reads the cluster out of objects; a platform that is named wins over the one that the objects speak of. A Config may be
 * a part only, which is merged into the cluster's.
 */
export function readClusterState(
  manifests: readonly Manifest[],
  release: Release,
  named?: Platform,
  removed: readonly Manifest[] = [],
  isConfigPart = false,
): ClusterState {
  const index = new ObjectIndex(manifests);
  const lost = new ObjectIndex(removed);
  const log = new AssumptionLog();
  const written = known(index, 'Config', release);
  const pruner = known(index, 'ImagePruner', release);
  const image = known(index, 'Image', release);
  const whole = describesCluster(index);
  const { platform, from } = platformOf(index, written?.spec?.storage, release, named);
  const profile = platformProfile(platform);
  const config = written && isConfigPart ? completedConfig(written, profile.bootstrap(release), log) : written;
  const shown = index.find(CONFIG_GROUP, 'Infrastructure', SINGLETON_NAME);
  const fits = named === undefined || infrastructureType(shown) === profile.infrastructureType;
  const infrastructure: Infrastructure =
    shown === undefined || !fits ? assumedInfrastructure(profile, from, log) : readInfrastructure(shown);

  function existing<T>(
    kind: CoreKind,
    namespace: string,
    name: string,
    found: T | undefined,
    assumed: T | undefined,
  ): T | undefined {
    if (found !== undefined || whole) return found;
    const isLost =
      lost.find('', kind, name, namespace) !== undefined ||
      (kind === 'Secret' && bringsSecret(removed, namespace, name));
    if (isLost) return undefined;
    log.note(`${kind}/${namespace}/${name}`, assumed === undefined ? 'absent' : 'exists', NOT_GIVEN);
    return assumed;
  }

  return {
    release,
    platform,
    config,
    pruner,
    image,
    infrastructure,
    provides: (field) => Object.hasOwn(profile.bootstrap(release).storage, field),
    undecodable: undecodableParts(config, pruner),
    proxy: (field) => {
      const proxy = index.find(CONFIG_GROUP, 'Proxy', SINGLETON_NAME);
      if (proxy === undefined && !whole) log.note('Proxy/cluster', 'no proxy', NOT_GIVEN);
      const value = valueAt(proxy, ['status', field]);
      return typeof value === 'string' ? value : '';
    },
    anyNodeHas: (label) => {
      const nodes = index.all('', 'Node');
      if (nodes.length > 0 || whole) return nodes.some((node) => node.metadata.labels?.[label] !== undefined);
      log.note(`Node label ${label}`, profile.zones ? 'present' : 'absent', `profile of platform ${platform}`);
      return profile.zones;
    },
    namespaceAnnotation: (name, assumed) => {
      const namespace = index.find('', 'Namespace', REGISTRY_NAMESPACE);
      if (namespace !== undefined) return textMap(namespace.metadata.annotations)[name];
      if (whole) return undefined;
      log.note(`Namespace/${REGISTRY_NAMESPACE} annotation ${name}`, assumed, NOT_GIVEN);
      return assumed;
    },
    hasService: () => {
      const found = index.find('', 'Service', 'image-registry', REGISTRY_NAMESPACE) !== undefined;
      if (!found && !whole) log.note(`Service/${REGISTRY_NAMESPACE}/image-registry`, 'absent', NOT_GIVEN);
      return found;
    },
    registryHostname: () => {
      const exists = index.find('', 'Service', 'image-registry', REGISTRY_NAMESPACE) !== undefined;
      return hostnameOf(image, whole, log, exists || config?.spec?.managementState === 'Managed');
    },
    secret: (namespace, name, assumed) => {
      const found = index.find('', 'Secret', name, namespace);
      const data = found && secretData(validateObject('Secret', found, release).valid);
      const brought = data ?? broughtSecret(manifests, namespace, name, assumed, log);
      return existing('Secret', namespace, name, brought, assumed);
    },
    configMap: (namespace, name, assumed) => {
      const found = index.find('', 'ConfigMap', name, namespace);
      const data = found && configMapData(validateObject('ConfigMap', found, release).valid);
      return existing('ConfigMap', namespace, name, data, assumed && { data: assumed, binaryData: {} });
    },
    claim: (name) => {
      const found = index.find('', 'PersistentVolumeClaim', name, REGISTRY_NAMESPACE);
      const claim = found && {
        accessModes: validateObject('PersistentVolumeClaim', found, release).valid.spec?.accessModes ?? [],
        annotations: textMap(found.metadata.annotations),
      };
      const assumed = { accessModes: ['ReadWriteMany'], annotations: {} };
      return existing('PersistentVolumeClaim', REGISTRY_NAMESPACE, name, claim, assumed);
    },
    object: (group, kind, name, namespace) => index.find(group, kind, name, namespace),
    objects: (group, kind) => index.all(group, kind),
    assume: (fact, value, because) => {
      log.note(fact, value, because);
    },
    assumptions: () => log.list(),
  };
}

function known<Kind extends KnownKind>(
  index: ObjectIndex,
  kind: Kind,
  release: Release,
): ObjectOfKind<Kind> | undefined {
  const found = index.find(apiGroup(API_VERSIONS[kind]), kind, SINGLETON_NAME);
  return found && validateObject(kind, found, release).valid;
}

/** Without its status the Image is as the Operator keeps it: it names the registry while the Service exists. */
function hostnameOf(
  image: ObjectOfKind<'Image'> | undefined,
  whole: boolean,
  log: AssumptionLog,
  hasService: boolean,
): string | undefined {
  const known = image?.status?.internalRegistryHostname;
  if (known !== undefined || whole) return image && (known ?? '');
  const assumed = hasService ? REGISTRY_HOSTNAME : '';
  log.note('Image/cluster status.internalRegistryHostname', assumed === '' ? 'empty' : assumed, NOT_GIVEN);
  return assumed;
}
