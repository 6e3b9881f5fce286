import { App } from 'cdk8s';
import { ImageRegistry, RegistryChart, type Platform, type Release } from '../../src';
import type { ConfigSpec } from '../../src/schema/kinds/config';

/** What `new ImageRegistry` with nothing but a platform makes; undefined where the platform asks for storage. */
export function platformDefault(platform: Platform, release?: Release): ConfigSpec | undefined {
  const chart = new RegistryChart(new App(), 'cluster', { platform, ...(release === undefined ? {} : { release }) });
  try {
    const registry = new ImageRegistry(chart, 'registry');
    return (registry.resource.toJson() as { spec: ConfigSpec }).spec;
  } catch {
    return undefined;
  }
}

/** What the docstring of a platform ends with: the storage that one gets there. */
export function defaultSentence(platform: Platform): string {
  const spec = platformDefault(platform);
  if (spec === undefined) return 'No default storage: `storage` is required.';
  const replicas = `${spec.replicas ?? 0} ${spec.replicas === 1 ? 'replica' : 'replicas'}`;
  return `Default storage: ${storageText(spec)}; ${replicas}.`;
}

/** `s3: {}`, as one writes it on one line. */
export function storageText(spec: ConfigSpec): string {
  const { managementState, ...backends } = spec.storage ?? {};
  const [backend] = Object.entries(backends);
  return backend === undefined ? '' : `\`${backend[0]}: ${inline(backend[1])}\`, ${managementState ?? ''}`;
}

function inline(value: object): string {
  const entries = Object.entries(value).map(([key, each]) => `${key}: ${String(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
