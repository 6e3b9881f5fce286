import { move, suggested } from '../../core/edit';
import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { apiSource, kubernetesSource } from '../../core/source';
import { KNOWN_KINDS, type KnownKind } from '../../schema/kinds/kinds';
import { configYaml } from '../examples/example-yaml';
import type { Rule, Violation } from '../engine/rule';
import { appliedBy } from '../facts/applied-by';
import { isLeftToLiveObject } from '../facts/left-to-live-object';
import { isOfRegistry } from '../facts/registry-objects';
import { nodeAtRelease } from '../../schema/node-at-release';
import type { SchemaDiagnostic, SchemaErrorKind } from '../../schema/schema-diagnostic';
import { fieldPlace } from './field-place';
import { meantField } from './meant-fields';
import { schemaEdit } from './schema-edit';
import { schemaFix } from './schema-fix';

export const ir101: Rule = {
  id: 'IR101',
  severity: Severity.ERROR,
  title: 'Unknown field or invalid value',
  why: 'The field does not exist, has the wrong type or is out of bounds. The API server rejects a wrong type and a value that is out of bounds. With strict validation, it also rejects an unknown field. Without strict validation, it silently drops the field.',
  source: apiSource('imageregistry/v1 and config/v1 CustomResourceDefinitions'),
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: {
    line: 9,
    failing: configYaml(
      'replicas: 1\nmanagementState: Managed\nstorage:\n  persistentVolumeClaim:\n    claimName: data',
    ),
    passing: configYaml('replicas: 1\nmanagementState: Managed\nstorage:\n  pvc:\n    claim: data'),
  },
  *check(cluster) {
    for (const kind of KNOWN_KINDS) {
      const root = nodeAtRelease(kind, cluster.release);
      for (const { manifest, errors } of cluster.ofKind(kind)) {
        if (!isOfRegistry(cluster, manifest)) continue;
        for (const error of errors) {
          if (error.kind === 'release' || isLeftToLiveObject(cluster, manifest, error)) continue;
          if (OF_SERVER_SIDE.has(error.kind) && appliedBy(cluster, manifest) !== 'server-side apply') continue;
          const place = meantField(error) === undefined ? fieldPlace(manifest, error, root) : undefined;
          yield {
            ...error,
            manifest,
            aboutName: error.kind === 'unknown',
            fix: schemaFix(error),
            edit: schemaEdit(manifest, error),
            reference: SOURCES[kind],
            ...(place === undefined ? {} : atPlace(error, place)),
          };
        }
      }
    }
  },
};

/** A field that belongs elsewhere is moved; it changes what the cluster does, which ignored it. */
function atPlace({ path }: SchemaDiagnostic, place: FieldPath): Partial<Violation> {
  const parent = formatFieldPath(place.slice(0, -1));
  const name = String(path.at(-1));
  return {
    expected: parent === '' ? 'it beside metadata' : `it in ${parent}`,
    suggestion: undefined,
    fix: parent === '' ? `move ${name} to the top of the object, beside metadata` : `move ${name} to ${parent}`,
    edit: suggested(move(path, place)),
  };
}

/** What only server-side apply rejects. */
const OF_SERVER_SIDE: ReadonlySet<SchemaErrorKind> = new Set(['null', 'server-side']);

const CORE_VALIDATION = 'pkg/apis/core/validation/validation.go';

/** Built-in kinds have no CustomResourceDefinition, so their source is the validation code of Kubernetes. */
const SOURCES: Readonly<Record<KnownKind, string>> = {
  Config: apiSource('imageregistry/v1 configs.imageregistry.operator.openshift.io'),
  ImagePruner: apiSource('imageregistry/v1 imagepruners.imageregistry.operator.openshift.io'),
  Image: apiSource('config/v1 images.config.openshift.io'),
  Secret: kubernetesSource(CORE_VALIDATION, 'ValidateSecret'),
  ConfigMap: kubernetesSource(CORE_VALIDATION, 'ValidateConfigMap'),
  PersistentVolumeClaim: kubernetesSource(CORE_VALIDATION, 'ValidatePersistentVolumeClaim'),
};
