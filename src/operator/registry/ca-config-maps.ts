import type { Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import { caKeyOfHost } from '../../core/formats/registry-host';
import type { ClusterState, TextMap } from '../cluster/cluster-state';
import { omitEmptyFields } from '../go/omit-empty-fields';
import { attempt, OperatorError } from '../go/operator-error';
import { OWN_HOSTS } from '../cluster/registry-hostname';
import { UNKNOWN } from '../../core/placeholder';
import type { Driver } from '../drivers/driver';

/** Keys under which nodes trust the registry itself. */
export const OWN_KEYS = OWN_HOSTS.map(caKeyOfHost);
/** The key with the CA of the storage; every other key names a host. */
export const STORAGE_CA_KEY = 'storage-ca-bundle.pem';

/**
 * The CAs that nodes and registry trust. Later ones override earlier ones: the service CA, the user's additional CAs,
 * the CA of the storage. `driver` is undefined if the storage is not used. Source:
 * pkg/operator/imageregistrycertificates.go.
 */
export function registryCertificates(driver: Driver | undefined, state: ClusterState): Manifest {
  return prefixed('image-registry-certificates', state.release, () => {
    const { data, binaryData } = additionalCas(state);
    const bundle = driver?.caBundle() ?? '';
    const own = serviceCas(state);
    const all = {
      ...withStorage({ ...own, ...data }, Object.keys(own), bundle, state),
      ...(bundle === '' ? {} : { [STORAGE_CA_KEY]: bundle }),
    };
    return configMap('image-registry-certificates', REGISTRY_NAMESPACE, state.release, all, binaryData);
  });
}

/** The same without the user's CAs, for other clients in the cluster that pull images. Since 4.14. */
export function imageRegistryCa(driver: Driver | undefined, state: ClusterState): Manifest | undefined {
  if (!isAtLeast(state.release, Release.V4_14)) return undefined;
  return prefixed('image-registry-ca', state.release, () => {
    const own = serviceCas(state);
    const data = withStorage(own, Object.keys(own), driver?.caBundle() ?? '', state);
    return configMap('image-registry-ca', 'openshift-config-managed', state.release, data, {});
  });
}

function serviceCas(state: ClusterState): TextMap {
  if (!state.hasService()) return {};
  const ca = state.configMap(REGISTRY_NAMESPACE, 'serviceca', { 'service-ca.crt': UNKNOWN })?.data['service-ca.crt'];
  return ca === undefined ? {} : Object.fromEntries(OWN_KEYS.map((key) => [key, ca]));
}

function additionalCas(state: ClusterState): { readonly data: TextMap; readonly binaryData: TextMap } {
  const name = state.image?.spec?.additionalTrustedCA?.name ?? '';
  if (name === '') return { data: {}, binaryData: {} };
  const map = state.configMap(CONFIG_NAMESPACE, name, { [UNKNOWN]: UNKNOWN });
  if (map === undefined) throw new OperatorError(`configmap "${name}" not found`);
  return map;
}

/** Clients that are redirected to the storage must trust it too. `own` are the keys that the service CA has set. */
function withStorage(data: TextMap, own: readonly string[], bundle: string, { config }: ClusterState): TextMap {
  if (bundle === '' || config?.spec?.disableRedirect === true) return data;
  return { ...data, ...Object.fromEntries(own.map((key) => [key, `${data[key] ?? ''}\n${bundle}`])) };
}

function configMap(name: string, namespace: string, release: Release, data: TextMap, binaryData: TextMap): Manifest {
  const annotations: TextMap = isAtLeast(release, Release.V4_20)
    ? { 'openshift.io/owning-component': 'Image Registry' }
    : {};
  return omitEmptyFields({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: omitEmptyFields({ name, namespace, annotations }),
    data,
    binaryData,
  });
}

function prefixed(name: string, release: Release, make: () => Manifest): Manifest {
  const attempted = attempt(make);
  if ('value' in attempted) return attempted.value;
  throw new OperatorError(isAtLeast(release, Release.V4_14) ? `${name}: ${attempted.error}` : attempted.error);
}
