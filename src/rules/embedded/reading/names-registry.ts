import { CONFIG_API_VERSION, REGISTRY_NAMESPACE } from '../../../core/names';

/** Whether a value, as text, names a kind, the group or the namespace of the registry. */
export function namesRegistry(value: unknown): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  if (text.includes(REGISTRY_NAMESPACE) || NAMES.test(text)) return true;
  return text.includes(CONFIG_API_VERSION) && IMAGE_KIND.test(text);
}

const NAMES = /imageregistry\.operator\.openshift\.io|image-registry-private-configuration|\bImagePruner\b/;
/** In YAML and in JSON, also in JSON that stands in a text. */
const IMAGE_KIND = /\bkind\\?["']?:\s*\\?["']?Image\b/;
