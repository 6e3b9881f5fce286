import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import { schemaFix } from '../../rules/schema/schema-fix';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { FluxKubeConfig, FluxKustomizationProps, IFluxKustomization } from './flux-kustomization-props';

const SOURCE = 'fluxcd/kustomize-controller api/v1/kustomization_types.go KustomizationSpec';

/** Props that do not fit each other. */
export function conflictErrors(props: FluxKustomizationProps, own: IFluxKustomization): CompleteDiagnostic[] {
  return [...waitErrors(props), ...cycleErrors(props, own), ...clusterErrors(props.kubeConfig)];
}

/** Schema errors of the object, with the paths of props. */
export function inTermsOfProps(error: SchemaDiagnostic): CompleteDiagnostic {
  const path = propPath(error.path);
  return { ...error, id: 'IR101', path, fix: schemaFix({ ...error, path }), reference: SOURCE };
}

function waitErrors({ wait, healthChecks }: FluxKustomizationProps): CompleteDiagnostic[] {
  if (wait !== true || healthChecks === undefined) return [];
  return [
    {
      id: 'IR112',
      path: ['wait'],
      found: 'true with healthChecks, which Flux then ignores',
      expected: 'one of the two',
      fix: 'remove wait to wait only for the healthChecks, or remove healthChecks to wait for all objects',
      reference: SOURCE,
    },
  ];
}

function cycleErrors({ dependsOn = [] }: FluxKustomizationProps, own: IFluxKustomization): CompleteDiagnostic[] {
  if (!dependsOn.some(({ name, namespace }) => name === own.name && namespace === own.namespace)) return [];
  return [
    {
      id: 'IR112',
      path: ['dependsOn'],
      found: `${own.name} itself, for which it would wait for ever`,
      expected: 'other Kustomizations',
      fix: 'remove it, or give this one another name',
      reference: SOURCE,
    },
  ];
}

function clusterErrors(kubeConfig: FluxKubeConfig | undefined): CompleteDiagnostic[] {
  if (kubeConfig === undefined) return [];
  const { secretName, secretKey, configMapName } = kubeConfig;
  const given = Object.entries({ secretName, configMapName }).filter(([, value]) => value !== undefined);
  const common = { id: 'IR112', path: ['kubeConfig'], reference: SOURCE };
  if (given.length !== 1) {
    const found = given.length === 0 ? 'neither secretName nor configMapName' : 'secretName and configMapName';
    return [{ ...common, found, expected: 'one of the two', fix: 'give one of the two' }];
  }
  if (secretKey === undefined || secretName !== undefined) return [];
  return [{ ...common, found: 'secretKey without secretName', expected: 'both', fix: 'remove secretKey' }];
}

const REFERENCES: Readonly<Record<string, string>> = { secretRef: 'secret', configMapRef: 'configMap' };

/** `kubeConfig.secretName` for `spec.kubeConfig.secretRef.name`. */
function propPath([, ...path]: FieldPath): FieldPath {
  const [owner, reference, key] = path;
  const kind = REFERENCES[String(reference)];
  if (owner === undefined || kind === undefined || key === undefined) return path;
  return [owner, kind + String(key).replace(/^./, (letter) => letter.toUpperCase())];
}
