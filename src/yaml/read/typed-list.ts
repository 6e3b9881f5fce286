import { apiGroup } from '../../core/manifest';
import { isRecord } from '../../core/record';

/** A list of one kind, such as a ConfigMapList, as the API server answers with. */
export interface TypedList {
  /** Empty for core kinds. */
  readonly group: string;
  /** The kind of its items. */
  readonly kind: string;
  /** The namespaces of its items, each of them once. */
  readonly namespaces: readonly string[];
}

/** The list that a document is; none where it is a List of any kinds, or one page of a longer list. */
export function typedListOf(value: unknown): TypedList | undefined {
  if (!isRecord(value) || typeof value['apiVersion'] !== 'string' || typeof value['kind'] !== 'string')
    return undefined;
  const { apiVersion, kind, items, metadata } = value;
  if (!/.List$/.test(kind) || !Array.isArray(items) || hasMore(metadata)) return undefined;
  const namespaces = (items as unknown[]).flatMap((item) => namespaceOf(item) ?? []);
  return { group: apiGroup(apiVersion), kind: kind.slice(0, -'List'.length), namespaces: [...new Set(namespaces)] };
}

/** Source: k8s.io/apimachinery meta/v1 ListMeta. */
function hasMore(metadata: unknown): boolean {
  return isRecord(metadata) && typeof metadata['continue'] === 'string' && metadata['continue'] !== '';
}

function namespaceOf(item: unknown): string | undefined {
  const metadata = isRecord(item) ? item['metadata'] : undefined;
  const namespace = isRecord(metadata) ? metadata['namespace'] : undefined;
  return typeof namespace === 'string' ? namespace : undefined;
}
