import { NEWEST_RELEASE, Release } from '../core/release';
import { platformProfile } from '../platforms';
import { Platform } from '../platforms/platform';
import { deliveryCode } from './delivery';
import { importLine } from './imports';
import type { Project } from './project';

/** `registry.ts`: the chart of the cluster. */
export function registryFile({ platform, release, delivery, javaScript, library }: Project): string {
  const tool = deliveryCode(delivery);
  const storage = needsStorage(platform, release);
  const props = [
    ...(platform === undefined ? [] : [`platform: Platform.${memberOf(Platform, platform)}`]),
    ...(release === undefined ? [] : [`release: Release.${memberOf(Release, release)}`]),
    ...(tool === undefined ? [] : [`delivery: ${tool.call}`]),
  ];
  const names = [
    'ImageRegistry',
    'RegistryChart',
    'RegistryPruner',
    ...(storage ? ['RegistryStorage'] : []),
    ...(platform === undefined ? [] : ['Platform']),
    ...(release === undefined ? [] : ['Release']),
    ...(tool?.classes ?? []),
  ];
  const types = javaScript ? { scope: 'scope', id: 'id' } : { scope: 'scope: Construct', id: 'id: string' };
  return [
    importLine(names, library.name, javaScript),
    ...(javaScript ? [] : ["import type { Construct } from 'constructs';"]),
    '',
    '/** The image registry of one cluster. */',
    `${javaScript ? '' : 'export '}class ClusterRegistry extends RegistryChart {`,
    `  constructor(${types.scope}, ${types.id}) {`,
    ...superCall(props),
    '',
    ...(storage ? STORAGE : []),
    `    const registry = new ImageRegistry(this, 'registry'${storage ? ', { storage }' : ''});`,
    "    new RegistryPruner(this, 'pruner', { registry, keepTagRevisions: 5, ignoreInvalidImageReferences: true });",
    '  }',
    '}',
    ...(javaScript ? ['', 'module.exports = { ClusterRegistry };'] : []),
    '',
  ].join('\n');
}

const STORAGE = [
  '    // Write the name of a storage class whose volumes several nodes can mount at once.',
  "    const storage = RegistryStorage.pvc(this, 'storage', { storageClassName: 'shared-files' });",
];

function superCall(props: readonly string[]): string[] {
  if (props.length === 0) return ['    super(scope, id);'];
  return ['    super(scope, id, {', ...props.map((prop) => `      ${prop},`), '    });'];
}

/** Without a platform nobody knows, so it is asked for. */
function needsStorage(platform: Platform | undefined, release: Release | undefined): boolean {
  return platform === undefined || platformProfile(platform).defaultStorage(release ?? NEWEST_RELEASE) === undefined;
}

function memberOf(names: Readonly<Record<string, string>>, value: string): string {
  return Object.entries(names).find(([, each]) => each === value)?.[0] ?? value;
}
