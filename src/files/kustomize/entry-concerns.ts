import { apiGroup } from '../../core/manifest';
import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { asRecord } from '../../core/record';
import { API_VERSIONS, MANAGED_KINDS } from '../../schema/kinds/kinds';
import { namesRegistry } from '../names-registry';
import type { KustomizationEntry } from './entries';
import type { Kustomization } from './kustomization';

/** Whether an entry seems to change or to make an object of the registry, without a look into the file that it names. */
export function entryConcerns(
  { text = '', targets = [], namespace }: KustomizationEntry,
  { namespace: all }: Kustomization,
): boolean {
  return (namespace ?? all) === REGISTRY_NAMESPACE || namesRegistry(text) || targets.some(selectsOurs);
}

/**
 * Whether a selector names something of the registry. Each of its fields is a regular expression; it is not run, because
 * that could take forever, but looked through for words. One that fits everything does not name anything.
 */
function selectsOurs(selector: unknown): boolean {
  const { group, kind, name, namespace } = asRecord(selector);
  if ([group, kind, name, namespace].some((value) => typeof value === 'string' && namesRegistry(value))) return true;
  return MANAGED_KINDS.some(
    (ours) => wordsOf(kind).includes(ours) && mayBe(group, apiGroup(API_VERSIONS[ours])) && mayBe(name, SINGLETON_NAME),
  );
}

function mayBe(value: unknown, wanted: string): boolean {
  const words = wordsOf(value);
  return words.length === 0 || words.includes(wanted);
}

function wordsOf(value: unknown): string[] {
  return typeof value === 'string' ? (value.match(/\w[\w.-]*\w/g) ?? []) : [];
}
