import { apiGroup } from '../../core/manifest';
import { IMAGE_REGISTRY_API_VERSION, REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { fieldOf, isRecord } from '../../core/record';

/** Why a document that is meant as an object of the registry is none; undefined for any other. */
export function halfTyped(value: unknown): string | undefined {
  if (!isRecord(value) || !isRecord(value.metadata)) return undefined;
  const [version, kind] = ['apiVersion', 'kind'].map((field) => fieldOf(value, field));
  const isInNamespace = fieldOf(value.metadata, 'namespace') === REGISTRY_NAMESPACE;
  if (typeof kind !== 'string' && typeof version === 'string') {
    return isInNamespace || apiGroup(version) === OURS ? 'the object has no kind' : undefined;
  }
  if (typeof kind === 'string' && typeof version !== 'string') {
    const isMeant = isInNamespace || fieldOf(value.metadata, 'name') === SINGLETON_NAME;
    return isMeant ? 'the object has no apiVersion' : undefined;
  }
  return undefined;
}

const OURS = apiGroup(IMAGE_REGISTRY_API_VERSION);
