import { API_VERSIONS, CORE_KINDS, type KnownKind } from './kinds/kinds';
import type { ObjectNode, SchemaNode } from './node';
import { objectNode, textNode } from './node-builders';
import { metadataNode } from './kinds/object-meta';
import { isOneOf } from './text/text-checks';

/** The schema of a kind: the fields of every object and those of the kind. */
export function rootNode(
  kind: KnownKind,
  fields: Readonly<Record<string, SchemaNode>>,
  base: Partial<ObjectNode> = {},
): ObjectNode {
  const common = {
    apiVersion: textNode(isOneOf([API_VERSIONS[kind]])),
    kind: textNode(isOneOf([kind])),
    metadata: metadataNode((CORE_KINDS as readonly KnownKind[]).includes(kind)),
  };
  const { required = [], absent, checks = [] } = base;
  return {
    ...objectNode(
      { ...fields, ...common },
      { required: [...new Set(['apiVersion', 'kind', 'metadata', ...required])], checks },
    ),
    ...(absent && { absent }),
  };
}
