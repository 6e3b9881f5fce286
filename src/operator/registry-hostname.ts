import { REGISTRY_NAMESPACE } from '../core/names';

/** Under which pods of the cluster reach the registry. */
export const REGISTRY_HOSTNAME = `image-registry.${REGISTRY_NAMESPACE}.svc:5000`;
