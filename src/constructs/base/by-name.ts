import { ConfigMap, Cpu, PersistentVolumeAccessMode, Secret, type IConfigMap, type ISecret } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';

/** References an existing Secret, with one construct per name below `scope`. */
export function secretNamed(scope: Construct, name: string): ISecret {
  const id = `secret-${name}`;
  return (scope.node.tryFindChild(id) as unknown as ISecret | undefined) ?? Secret.fromSecretName(scope, id, name);
}

/** References an existing ConfigMap, with one construct per name below `scope`. */
export function configMapNamed(scope: Construct, name: string): IConfigMap {
  const id = `config-map-${name}`;
  const known = scope.node.tryFindChild(id) as unknown as IConfigMap | undefined;
  return known ?? ConfigMap.fromConfigMapName(scope, id, name);
}

/** CPU time from its Kubernetes form: `2` or `500m`. */
export function cpuOf(amount: number, unit: '' | 'm'): Cpu {
  return unit === 'm' ? Cpu.millis(amount) : Cpu.units(amount);
}

/** The access modes that the Operator accepts. */
export const ACCESS_MODES: readonly PersistentVolumeAccessMode[] = [
  PersistentVolumeAccessMode.READ_WRITE_MANY,
  PersistentVolumeAccessMode.READ_WRITE_ONCE,
];
