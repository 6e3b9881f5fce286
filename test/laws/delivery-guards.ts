import type { Manifest } from '../../src/core/manifest';
import { MANAGED_KINDS } from '../../src/schema/kinds/managed-kind';
import type { EmbeddedObject } from './embedded-objects';

/** What keeps the images, and the Operator's work, from each tool: what is missing of it. */
export type Guard = (embedded: EmbeddedObject) => string[];

/** Held independently of what src/delivery/role.ts thinks. */
export function needsGuards({ apiVersion, kind }: Manifest): boolean {
  const group = apiVersion.split('/')[0]!;
  if (kind === 'PersistentVolumeClaim') return apiVersion === 'v1';
  if (kind === 'ObjectBucketClaim') return group === 'objectbucket.io';
  return isSingleton({ apiVersion, kind });
}

export const GUARDS: Readonly<Record<string, Guard>> = {
  argoCd,
  flux,
  kustomize: (embedded) => [...argoCd(embedded), ...flux(embedded)],
  acm: ({ policy, template }) => [
    ...unless(template?.complianceType === 'musthave', 'complianceType musthave'),
    ...unless(template?.recreateOption === 'None', 'recreateOption None'),
    ...unless(policy?.pruneObjectBehavior === 'None', 'pruneObjectBehavior None'),
  ],
  manifestWork: work,
  manifestWorkReplicaSet: work,
};

/** The tools whose marks an object carries, or in whose wrapper it is. */
export function toolsOf({ object, work: inWork, policy }: EmbeddedObject): string[] {
  const keys = Object.keys(object.metadata.annotations ?? {});
  return [
    ...(keys.some((key) => key.startsWith('argocd.argoproj.io/')) ? ['argoCd'] : []),
    ...(keys.some((key) => key.startsWith('kustomize.toolkit.fluxcd.io/')) ? ['flux'] : []),
    ...(inWork === undefined ? [] : ['manifestWork']),
    ...(policy === undefined ? [] : ['acm']),
  ];
}

function argoCd({ object }: EmbeddedObject): string[] {
  const options = (object.metadata.annotations?.['argocd.argoproj.io/sync-options'] ?? '').split(',');
  const wanted = ['Prune=false', 'Delete=false', ...(isSingleton(object) ? ['ServerSideApply=true'] : [])];
  return [
    ...wanted.flatMap((option) => unless(options.includes(option), option)),
    ...unless(!options.some((option) => /^(Replace|Force)=true/.test(option)), 'no Replace and no Force'),
  ];
}

function flux({ object }: EmbeddedObject): string[] {
  const annotation = (key: string) => object.metadata.annotations?.[`kustomize.toolkit.fluxcd.io/${key}`];
  return [
    ...unless(annotation('prune') === 'disabled', 'prune: disabled'),
    ...unless(!isSingleton(object) || annotation('ssa') === 'Merge', 'ssa: Merge'),
    ...unless(annotation('force') === undefined, 'no force'),
  ];
}

function work({ object, work: spec }: EmbeddedObject): string[] {
  const { metadata, kind } = object;
  const config = spec?.manifestConfigs?.find(
    ({ resourceIdentifier: { name, namespace, resource } }: any) =>
      name === metadata.name && namespace === metadata.namespace && resource === `${kind.toLowerCase()}s`,
  );
  const { type, serverSideApply } = config?.updateStrategy ?? {};
  return [
    ...unless(spec?.deleteOption?.propagationPolicy === 'Orphan', 'propagationPolicy Orphan'),
    ...unless(type === 'ServerSideApply', 'ServerSideApply'),
    ...unless(serverSideApply?.force === true, 'force: true'),
    ...unless(/^work-agent/.test(serverSideApply?.fieldManager ?? ''), 'a fieldManager that begins with work-agent'),
  ];
}

function isSingleton({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): boolean {
  const isOurs = /^(imageregistry\.operator|config)\.openshift\.io\//.test(apiVersion);
  return isOurs && (MANAGED_KINDS as readonly string[]).includes(kind);
}

function unless(holds: boolean, wanted: string): string[] {
  return holds ? [] : [wanted];
}
