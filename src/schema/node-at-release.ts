import type { Release } from '../core/release';
import { schemaAtRelease } from './at-release';
import { CLAIM } from './kinds/claim';
import { compileSchema, type SecretFields } from './compile';
import { CONFIG_MAP_SCHEMA } from './kinds/config-map';
import type { CoreKind, KnownKind } from './kinds/kinds';
import type { ManagedKind } from './kinds/managed-kind';
import type { ObjectNode } from './node';
import { rootNode } from './root-node';
import { SECRET_SCHEMA } from './kinds/secret';

/** The schema of a kind at a release, ready for reading. Kubernetes' own kinds are the same in every release. */
export function nodeAtRelease(kind: KnownKind, release: Release): ObjectNode {
  return isCore(kind) ? CORE_NODES[kind] : managedNode(kind, release);
}

const CORE_NODES: Readonly<Record<CoreKind, ObjectNode>> = {
  Secret: SECRET_SCHEMA,
  ConfigMap: CONFIG_MAP_SCHEMA,
  PersistentVolumeClaim: CLAIM,
};

// A proxy's URL may hold a password.
const SECRETS: Readonly<Partial<Record<ManagedKind, SecretFields>>> = {
  Config: { spec: { httpSecret: true, proxy: true } },
};

const compiled = new Map<string, ObjectNode>();

function managedNode(kind: ManagedKind, release: Release): ObjectNode {
  const key = `${kind} ${release}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const schema = compileSchema(schemaAtRelease(kind, release), SECRETS[kind]);
  const node =
    schema.type === 'object' ? rootNode(kind, Object.fromEntries(schema.fields), schema) : rootNode(kind, {});
  compiled.set(key, node);
  return node;
}

function isCore(kind: KnownKind): kind is CoreKind {
  return Object.hasOwn(CORE_NODES, kind);
}
