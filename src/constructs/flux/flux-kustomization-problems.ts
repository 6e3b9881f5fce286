import { formatFieldPath, type FieldPath } from '../../core/field-path';
import { schemaFix } from '../../rules/schema/schema-fix';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import type { FluxKubeConfig, FluxKustomizationProps, IFluxKustomization } from './flux-kustomization-props';
import type { PropProblem } from '../base/refusal';

const SOURCE = 'fluxcd/kustomize-controller api/v1/kustomization_types.go KustomizationSpec';

/** Props that do not fit each other. */
export function contradictions(props: FluxKustomizationProps, own: IFluxKustomization): PropProblem[] {
  return [...waitProblems(props), ...cycleProblems(props, own), ...clusterProblems(props.kubeConfig)];
}

/** What the API has against the object, told in terms of props. */
export function shownAs(problem: SchemaDiagnostic): PropProblem {
  const path = propPath(problem.path);
  const { found, expected } = problem;
  return {
    id: 'IR101',
    prop: formatFieldPath(path),
    found,
    expected,
    fix: schemaFix({ ...problem, path }),
    source: SOURCE,
  };
}

function waitProblems({ wait, healthChecks }: FluxKustomizationProps): PropProblem[] {
  if (wait !== true || healthChecks === undefined) return [];
  return [
    {
      id: 'IR112',
      prop: 'wait',
      found: 'true beside healthChecks, which Flux then ignores',
      expected: 'one of the two',
      fix: 'leave wait out to wait for the healthChecks alone, or healthChecks to wait for all objects',
      source: SOURCE,
    },
  ];
}

function cycleProblems({ dependsOn = [] }: FluxKustomizationProps, own: IFluxKustomization): PropProblem[] {
  if (!dependsOn.some(({ name, namespace }) => name === own.name && namespace === own.namespace)) return [];
  return [
    {
      id: 'IR112',
      prop: 'dependsOn',
      found: `${own.name} itself, for which it would wait for ever`,
      expected: 'other Kustomizations',
      fix: 'take it out, or give this one another name',
      source: SOURCE,
    },
  ];
}

function clusterProblems(kubeConfig: FluxKubeConfig | undefined): PropProblem[] {
  if (kubeConfig === undefined) return [];
  const { secretName, secretKey, configMapName } = kubeConfig;
  const given = Object.entries({ secretName, configMapName }).filter(([, value]) => value !== undefined);
  const common = { id: 'IR112', prop: 'kubeConfig', source: SOURCE };
  if (given.length !== 1) {
    const found = given.length === 0 ? 'neither secretName nor configMapName' : 'secretName and configMapName';
    return [{ ...common, found, expected: 'one of the two', fix: 'give one of the two' }];
  }
  if (secretKey === undefined || secretName !== undefined) return [];
  return [{ ...common, found: 'secretKey without secretName', expected: 'both', fix: 'leave secretKey out' }];
}

const REFERENCES: Readonly<Record<string, string>> = { secretRef: 'secret', configMapRef: 'configMap' };

/** `kubeConfig.secretName` for `spec.kubeConfig.secretRef.name`. */
function propPath([, ...path]: FieldPath): FieldPath {
  const [owner, reference, key] = path;
  const kind = REFERENCES[String(reference)];
  if (owner === undefined || kind === undefined || key === undefined) return path;
  return [owner, kind + String(key).replace(/^./, (letter) => letter.toUpperCase())];
}
