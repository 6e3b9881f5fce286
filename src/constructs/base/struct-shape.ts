import { memoize } from '../../core/caching/memoize';
import {
  amount,
  BOOLEAN,
  construct,
  FIELD,
  listOf,
  mapOf,
  NUMBER,
  struct,
  TEXT,
  withMember,
  type PropShape,
} from '../../core/props/prop-shape';
import { writeCpu, writeCron, writeDuration, writeSize } from '../../core/props/amounts-as-calls';
import type { PropType } from '../../core/props/prop-type';
import { propsOf } from '../../core/props/struct-props';

/** The shape of a struct of the public API. */
export const structShape = memoize((name) => shapeOfStruct(name, PLAIN_CHECKED.has(name)));

/** Structs whose texts, numbers and booleans are checked here, because the library uses them before a schema checks them. */
const PLAIN_CHECKED: ReadonlySet<string> = new Set([
  'AcmDeliveryProps',
  'ArgoCdApplicationProps',
  'ArgoCdApplicationSetProps',
  'ArgoCdConfigMapHealthChecksProps',
  'ArgoCdInstanceHealthChecksProps',
  'ArgoCdPermissionsProps',
  'BucketClaimStorageProps',
  'ClusterSelection',
  'ExternalSecretCredentialsProps',
  'FleetArgoCdProps',
  'FleetManifestWorkProps',
  'FleetProps',
  'FluxPermissionsProps',
  'InfraPlacementOptions',
  'KustomizeDeliveryProps',
  'RegistryAlertsProps',
  'SopsConfigurationProps',
  'SopsCredentialsProps',
]);

/** Structs whose required props are used before anything else reports that they are missing. */
const NEEDED_CHECKED: ReadonlySet<string> = new Set([
  'BucketClaimStorageProps',
  'CloudFrontOptions',
  'FleetProps',
  'SopsConfigurationProps',
]);

function shapeOfStruct(name: string, checkPlain: boolean): PropShape {
  const props = Object.entries(propsOf(name));
  const shapes = Object.fromEntries(props.map(([prop, { type }]) => [prop, shapeOf(type, checkPlain)]));
  const needed = NEEDED_CHECKED.has(name) ? props.filter(([, { needed }]) => needed === true) : [];
  return struct(shapes, Object.fromEntries(needed.map(([prop]) => [prop, shapes[prop] ?? TEXT])));
}

function shapeOf(type: PropType, checkPlain: boolean): PropShape {
  if (type === 'date') return DATE;
  if (typeof type === 'string') return (checkPlain ? PLAIN[type] : undefined) ?? FIELD;
  if ('list' in type) return listOf(shapeOf(type.list, checkPlain));
  if ('map' in type) return mapOf(shapeOf(type.map, checkPlain));
  if ('struct' in type) return shapeOfStruct(type.struct, checkPlain);
  return 'enum' in type ? FIELD : instanceShape(type.class);
}

const DATE = withMember('a Date', 'getTime');

const PLAIN: Readonly<Partial<Record<Extract<PropType, string>, PropShape>>> = {
  text: TEXT,
  number: NUMBER,
  boolean: BOOLEAN,
};

function instanceShape(name: string): PropShape {
  const shape = INSTANCES[name];
  if (shape === undefined) throw new Error(`no shape for the class ${name}: add it to INSTANCES in struct-shape.ts`);
  return shape;
}

/** By class name: how to create an instance, and a member that only this class has. */
const INSTANCES: Readonly<Record<string, PropShape>> = {
  ArgoCdGenerator: withMember('an ArgoCdGenerator, such as ArgoCdGenerator.gitDirectories()', '_generator'),
  BackendCredentials: withMember(
    'BackendCredentials, such as BackendCredentials.s3({ accessKey, secretKey })',
    '_entries',
  ),
  Chart: withMember('a Chart', 'toJson'),
  ClusterPlacement: withMember('a ClusterPlacement, such as ClusterPlacement.select()', '_choice'),
  Cpu: { ...withMember('a Cpu, such as Cpu.millis(500)', 'amount'), fixFor: writeCpu },
  Cron: {
    ...withMember('a Cron, such as Cron.schedule({ minute: "0", hour: "3" })', 'expressionString'),
    fixFor: writeCron,
  },
  Delivery: withMember('a Delivery, such as Delivery.argoCd()', '_tool'),
  Duration: { ...amount('a Duration, such as Duration.hours(1)', 'toMilliseconds'), fixFor: writeDuration },
  FleetDelivery: withMember('a FleetDelivery, such as FleetDelivery.argoCd(…)', '_engine'),
  IConfigMap: construct('an IConfigMap, such as ConfigMap.fromConfigMapName(this, "ca", "name")'),
  IFleetBuilder: withMember('an object with a method fill', 'fill'),
  IFluxKustomization: withMember("a FluxKustomization, or FluxKustomization.existing('name')", 'namespace'),
  ImageRegistry: construct('an ImageRegistry', 'routeHostnames'),
  IPersistentVolumeClaim: construct('an IPersistentVolumeClaim, such as one of cdk8s-plus; a name goes into claimName'),
  ISecret: construct('an ISecret, such as Secret.fromSecretName(this, "tls", "name")'),
  Pem: withMember('a Pem, such as Pem.file("ca.pem")', 'content'),
  RegistryPlacement: withMember('a RegistryPlacement, such as RegistryPlacement.infra()', '_placement'),
  RegistryStorage: {
    ...construct('a RegistryStorage, such as RegistryStorage.s3', '_plan'),
    fix: 'give a RegistryStorage; for no registry, leave storage out and set managementState to ManagementState.REMOVED',
  },
  Size: { ...amount('a Size, such as Size.gibibytes(1)', 'toMebibytes'), fixFor: writeSize },
  StorageCredentials: construct('StorageCredentials, such as StorageCredentials.sops', 'secretName'),
};
