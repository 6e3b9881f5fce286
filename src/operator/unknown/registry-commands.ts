import { oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { listAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { apiGroup, groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { asRecord, fieldOf, isRecord } from '../../core/record';
import { secretBroughtBy } from '../../credentials';
import { variablesUsed } from '../../core/shell/shell-variables';
import { isScript, isWriteToRegistry, variablesOf, writesToRegistry } from '../../schema/kinds/registry-writes';
import { storageMoveOf } from '../cluster/storage-move';

/**
 * What of an object may change the registry, and a container or a person runs: its commands, those in ConfigMaps that it mounts, or
 * its scripts. Undefined if there is none. Not the Job of a StorageChange nor what copies credentials, which the prediction reads,
 * and not what OpenShift itself runs.
 */
export function registryCommands(manifest: Manifest, around: readonly Manifest[]): string | undefined {
  if (storageMoveOf(manifest) !== undefined || secretBroughtBy(manifest) !== undefined) return undefined;
  if (isLive(manifest) && manifest.metadata.namespace?.startsWith('openshift-') === true) return undefined;
  if (isScripts(manifest)) return writing(scriptsIn(manifest, around));
  if (!runsContainers(manifest)) return undefined;
  const mounted = mountedBy(manifest, around);
  const set = variablesIn(manifest['spec']);
  const texts = [...commandsIn(manifest['spec']), ...mounted.flatMap(textsOf)];
  return writing(texts, [...mounted.flatMap(entriesOf), ...set], set);
}

type Entry = readonly [name: string, text: string];

/** With the values of variables, which decide as well. */
function writing(
  texts: readonly string[],
  variables: readonly Entry[] = [],
  set: readonly Entry[] = [],
): string | undefined {
  const known = variablesOf(variables);
  const found = [
    ...texts.filter((text) => writesToRegistry(text, known)),
    ...set.flatMap(([, text]) => (isWriteToRegistry(text) ? [text] : [])),
  ];
  return found.length === 0 ? undefined : [...found, ...valuesUsed(found, variables)].join('\n');
}

/** The values of variables in texts and in these values, each once. */
function valuesUsed(texts: readonly string[], variables: readonly Entry[]): string[] {
  const values = new Map(variables);
  const names = new Set(texts.flatMap(variablesUsed));
  // A set gives what is added while it is walked through.
  for (const name of names) for (const used of variablesUsed(values.get(name) ?? '')) names.add(used);
  return [...names].flatMap((name) => values.get(name) ?? []);
}

/** Whether it holds scripts for others. */
export function isScripts({ kind, apiVersion }: Manifest): boolean {
  return apiGroup(apiVersion) === '' && (kind === 'ConfigMap' || kind === 'Secret');
}

/** Whether people read a text in data, by its key. */
export function isDocument(key: string): boolean {
  return /\.(?:md|markdown|adoc|rst|html?)$/i.test(key);
}

/** Any text of what a Job mounts may be a script; of others, only what looks like one. */
function scriptsIn(manifest: Manifest, around: readonly Manifest[]): string[] {
  const texts = textsOf(manifest);
  return mountedOnce(around).has(placeOf(manifest)) ? texts : texts.filter(isScript);
}

const ONCE: ReadonlySet<string> = new Set(['batch/Job', 'batch/CronJob', '/Pod']);

/** The places of what Jobs mount: each object that holds scripts is looked up there. */
const mountedOnce = oncePer(
  (around: readonly Manifest[]) => new Set(around.filter((each) => ONCE.has(groupKind(each))).flatMap(mountsIn)),
);

function textsOf(manifest: Manifest): string[] {
  return entriesOf(manifest).flatMap(([key, text]) => (isDocument(key) ? [] : [text]));
}

function entriesOf({ kind, ...fields }: Manifest): [key: string, text: string][] {
  const data = fields[kind === 'Secret' ? 'stringData' : 'data'];
  return Object.entries(asRecord(data)).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text]] : []));
}

function mountedBy(manifest: Manifest, around: readonly Manifest[]): Manifest[] {
  const mounts = [...new Set(mountsIn(manifest))];
  // In the order of the input, however they are mounted.
  const found = mounts.flatMap((place) => scriptsByPlace(around).get(place) ?? []);
  return found.sort((a, b) => a.index - b.index).map(({ script }) => script);
}

const scriptsByPlace = oncePer((around: readonly Manifest[]) =>
  groupBy(
    around.flatMap((script, index) => (isScripts(script) ? [{ script, index }] : [])),
    ({ script }) => placeOf(script),
  ),
);

function placeOf(manifest: Manifest): string {
  const { kind, namespace = '', name } = referenceTo(manifest);
  return `${namespace}/${kind}/${name}`;
}

/** The places of what volumes and variables of an object refer to. */
function mountsIn(manifest: Manifest): string[] {
  const { namespace = '' } = referenceTo(manifest);
  return referencesIn({ ...manifest, metadata: undefined }).map((reference) => `${namespace}/${reference}`);
}

/** `ConfigMap/scripts` for each that a volume or a variable refers to. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([field, each]) => {
    if (/^configMap(?:Ref|KeyRef)?$/.test(field)) return [`ConfigMap/${String(fieldOf(each, 'name'))}`];
    if (field === 'secret') return [`Secret/${String(fieldOf(each, 'secretName'))}`];
    return referencesIn(each);
  });
}

/** Whether its commands are what it does. */
export function runsContainers(manifest: Manifest): boolean {
  return GROUPS.has(apiGroup(manifest.apiVersion)) || KINDS.has(groupKind(manifest));
}

const GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'apps.openshift.io', 'tekton.dev']);
const KINDS: ReadonlySet<string> = new Set(
  ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow', 'Rollout'].map(
    (kind) => `argoproj.io/${kind}`,
  ),
);

/** Containers, steps of Tekton and templates of Argo Workflows have them in fields of these names. */
const FIELDS: readonly string[] = ['command', 'args', 'script'];

/** Whether a field of an object that runs containers is a command or its variables. */
export function isCommandField(field: string): boolean {
  return FIELDS.includes(field) || field === 'env';
}

/** The command line of each container. */
function commandsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  if (!isRecord(value)) return [];
  const own = FIELDS.flatMap((field) => textsIn(value[field]));
  const others = Object.entries(value).filter(([field]) => !isCommandField(field));
  return [...(own.length === 0 ? [] : [own.join(' ')]), ...others.flatMap(([, each]) => commandsIn(each))];
}

function variablesIn(value: unknown): [name: string, text: string][] {
  if (Array.isArray(value)) return value.flatMap(variablesIn);
  if (!isRecord(value)) return [];
  const own = listAt(value, ['env']).flatMap((each): [string, string][] => {
    const [name, text] = [fieldOf(each, 'name'), fieldOf(each, 'value')];
    return typeof name === 'string' && typeof text === 'string' ? [[name, text]] : [];
  });
  return [...own, ...Object.values(value).flatMap(variablesIn)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return (Array.isArray(value) ? value : Object.values(asRecord(value))).flatMap(textsIn);
}
