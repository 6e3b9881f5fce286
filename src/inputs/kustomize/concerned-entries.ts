import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { asRecord } from '../../core/record';
import { API_VERSIONS } from '../../schema/kinds/kinds';
import { MANAGED_KINDS } from '../../schema/kinds/managed-kind';
import { isCalledAfterRegistry, namesRegistry } from '../../schema/kinds/names-registry';
import type { KustomizationEntry } from './entries';
import type { Kustomization } from './kustomization';
import { wordsOf } from './selectors/selector-words';
import { fits } from './selectors/object-selector';

/**
 * Reports of the entries of a kustomization whether they seem to change or to make an object of the registry, without a look
 * into the file that it names. Each text is looked through once: an alias may stand for it thousands of times.
 */
export function concernedEntries({ namespace: all }: Kustomization): (entry: KustomizationEntry) => boolean {
  const texts = new Map<string, boolean>();
  return ({ use, text = '', targets = [], namespace }) => {
    const named = texts.get(text) ?? namesRegistry(text);
    texts.set(text, named);
    if ((use === 'remote' || use === 'chart') && isCalledAfterRegistry(text)) return true;
    return named || (namespace ?? all) === REGISTRY_NAMESPACE || targets.some(selectsOurs);
  };
}

/** Whether a selector names something of the registry. One that fits everything does not name anything. */
function selectsOurs(selector: unknown): boolean {
  const { group, kind, name, namespace } = asRecord(selector);
  if ([group, kind, name, namespace].some((value) => typeof value === 'string' && namesRegistry(value))) return true;
  return MANAGED_KINDS.some(
    (ours) =>
      wordsOf(kind).includes(ours) &&
      fits({ group, name }, { apiVersion: API_VERSIONS[ours], kind: ours, name: SINGLETON_NAME }) !== 'no',
  );
}
