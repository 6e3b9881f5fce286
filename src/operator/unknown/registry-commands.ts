import { listAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { apiGroup, groupKind, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf, isRecord } from '../../core/record';
import { secretBroughtBy } from '../../credentials';
import { isNamedInCommand } from '../../schema/kinds/names-registry';
import { storageMoveOf } from '../cluster/storage-move';

/**
 * What of an object names the registry, and a container or a person runs: its commands, those in ConfigMaps that it mounts, or its
 * scripts. Undefined if there is none. Not the Job of a StorageChange nor what copies credentials, which the prediction reads, and
 * not what OpenShift itself runs.
 */
export function registryCommands(manifest: Manifest, around: readonly Manifest[]): string | undefined {
  if (storageMoveOf(manifest) !== undefined || secretBroughtBy(manifest) !== undefined) return undefined;
  if (isLive(manifest) && manifest.metadata.namespace?.startsWith('openshift-') === true) return undefined;
  const texts = isScripts(manifest)
    ? scriptsIn(manifest, around)
    : [...commandsOf(manifest), ...mountedBy(manifest, around).flatMap(textsOf)];
  return texts.some(isNamedInCommand) ? texts.join('\n') : undefined;
}

/** Whether it holds scripts for others. */
export function isScripts({ kind, apiVersion }: Manifest): boolean {
  return apiGroup(apiVersion) === '' && (kind === 'ConfigMap' || kind === 'Secret');
}

/** Any text of what a Job mounts may be a script; of others, only what looks like one. */
function scriptsIn(manifest: Manifest, around: readonly Manifest[]): string[] {
  const isMounted = around.some((each) => ONCE.has(groupKind(each)) && mountedBy(each, [manifest]).length > 0);
  return isMounted ? textsOf(manifest) : textsOf(manifest).filter((text) => SCRIPT.test(text));
}

const ONCE: ReadonlySet<string> = new Set(['batch/Job', 'batch/CronJob', '/Pod']);
const SCRIPT = /^#!|(?:^|[\s;&|(`])(?:oc|kubectl|curl)\s+-*\w/;

function textsOf({ kind, ...fields }: Manifest): string[] {
  const data = fields[kind === 'Secret' ? 'stringData' : 'data'];
  return Object.values(asRecord(data)).filter((text) => typeof text === 'string');
}

function mountedBy(manifest: Manifest, around: readonly Manifest[]): Manifest[] {
  const { namespace } = manifest.metadata;
  const near = around.filter((each) => isScripts(each) && each.metadata.namespace === namespace);
  if (near.length === 0) return [];
  const names = new Set(mountsIn(manifest));
  return near.filter(({ kind, metadata: { name } }) => names.has(`${kind}/${name}`));
}

/** `ConfigMap/scripts` for each that a volume or a variable refers to. */
function mountsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mountsIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([field, each]) => {
    if (/^configMap(?:Ref|KeyRef)?$/.test(field)) return [`ConfigMap/${String(fieldOf(each, 'name'))}`];
    if (field === 'secret') return [`Secret/${String(fieldOf(each, 'secretName'))}`];
    return mountsIn(each);
  });
}

function commandsOf(manifest: Manifest): string[] {
  return runsContainers(manifest) ? commandsIn(manifest['spec']) : [];
}

function runsContainers(manifest: Manifest): boolean {
  return GROUPS.has(apiGroup(manifest.apiVersion)) || KINDS.has(groupKind(manifest));
}

const GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'apps.openshift.io', 'tekton.dev']);
const KINDS: ReadonlySet<string> = new Set(
  ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow', 'Rollout'].map(
    (kind) => `argoproj.io/${kind}`,
  ),
);

/** Containers, steps of Tekton and templates of Argo Workflows have them in fields of these names. */
const FIELDS: ReadonlySet<string> = new Set(['command', 'args', 'script']);

function commandsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  if (!isRecord(value)) return [];
  const variables = listAt(value, ['env']).map((each) => fieldOf(each, 'value'));
  return Object.entries(value).flatMap(([field, each]) =>
    FIELDS.has(field) ? textsIn(each) : field === 'env' ? textsIn(variables) : commandsIn(each),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return (Array.isArray(value) ? value : Object.values(asRecord(value))).flatMap(textsIn);
}
