import { once } from '../../core/caching/once-per';
import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { allTexts } from '../../core/data/all-texts';
import { isSameData } from '../../core/data/same-data';
import { isLive } from '../../core/live-object';
import { apiGroup, groupKind, type Manifest, describeManifest } from '../../core/manifest';
import { CREDENTIALS_LABEL, REGISTRY_NAMESPACE, STORAGE_CHANGE_LABEL, RBAC_GROUP } from '../../core/names';
import { asRecord, isRecord } from '../../core/record';
import { changedObjects, editedObjects } from '../../operator/changes/base/changed-objects';
import { isCommandField, isDocument, runsContainers } from '../../operator/unknown/registry-commands';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { namesObjectOfRegistry, namesRegistry } from '../../schema/kinds/names-registry';
import { isScript, mayChangeRegistry, writesToRegistry } from '../../schema/kinds/registry-writes';
import { carrierOf } from './carriers';
import { embeddedObjects, unrenderedIn } from './embedded-objects';

/**
 * Changed objects of which nobody here knows what they do, and which name an object of the registry: a policy that changes the
 * Config, or a text that a tool reads.
 */
export function unknownMentions(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const around = [...old, ...now];
  const moved = changedObjects(old, now)
    .filter(({ manifest, isEdited }) => !isEdited && !isRead(manifest) && actingParts(manifest).some(names))
    .filter(({ manifest }) => !isUnpacked(manifest, around))
    .map(({ manifest }) => ({ object: describeManifest(manifest), why: WHY }));
  const edited = editedObjects(old, now).flatMap(({ before, after, paths }) => {
    if (isRead(after)) return [];
    const sides = [before, after].map(naming);
    const named = paths.filter((path) => sides.some((isNamed) => isNamed(path)) || isMoved(path, before, after));
    if (named.length === 0 || isUnpacked(after, around)) return [];
    return named.map((path) => ({
      object: describeManifest(after),
      field: formatFieldPath(path),
      why: WHY,
    }));
  });
  return [...moved, ...edited];
}

const WHY = 'it names an object of the registry, and what it does then is not predicted';

/** Whether other readers look at objects of its kind, or nothing acts on what it says. */
function isRead(manifest: Manifest): boolean {
  const { apiVersion, metadata } = manifest;
  if (isLive(manifest) || concernsRegistry(manifest)) return true;
  if (LABELS.some((label) => metadata.labels?.[label] !== undefined)) return true;
  return READ.has(apiGroup(apiVersion)) || READ.has(groupKind(manifest));
}

/** Whether what it embeds is read. Asked last, because all of it is looked into. */
function isUnpacked(manifest: Manifest, around: readonly Manifest[]): boolean {
  const carrier = carrierOf(manifest);
  return carrier !== undefined && apiGroup(manifest.apiVersion) === ''
    ? embeddedObjects(manifest, around).length + unrenderedIn(manifest, around).length > 0
    : carrier !== undefined || unrenderedIn(manifest, around).length > 0;
}

/** Our own objects, of which changes say what they do. */
const LABELS = [STORAGE_CHANGE_LABEL, CREDENTIALS_LABEL];

const READ: ReadonlySet<string> = new Set([
  ...[RBAC_GROUP, 'config.openshift.io', 'machineconfiguration.openshift.io', 'storage.k8s.io'],
  ...['cloudcredential.openshift.io', 'monitoring.coreos.com', 'grafana.integreatly.org', 'console.openshift.io'],
  ...['networking.k8s.io', 'kustomize.config.k8s.io', 'builtin', '/PersistentVolume', '/Namespace'],
]);

/** Where an object says what it does: the texts in data each by itself, without documents. */
function actingParts(manifest: Manifest): unknown[] {
  const texts = ['data', 'stringData'].flatMap((part) => Object.entries(asRecord(manifest[part])));
  return [specOf(manifest), ...texts.flatMap(([key, text]) => (isDocument(key) ? [] : [acting(text)]))];
}

function specOf(manifest: Manifest): unknown {
  return acting(manifest['spec'], runsContainers(manifest));
}

/** Reports whether an object of the registry is named around a field. The whole is read once, because many fields may differ. */
function naming(manifest: Manifest): (path: FieldPath) => boolean {
  const inSpec = once(() => names(specOf(manifest)));
  return ([part, key]) => {
    if (part === 'spec') return inSpec();
    if (part !== 'data' && part !== 'stringData') return false;
    if (key === undefined) return actingParts(manifest).some(names);
    return !isDocument(String(key)) && names(acting(valueAt(manifest, [part, key])));
  };
}

/** Texts as they are, in which a line may begin with a name, and what they stand in. */
function names(value: unknown): boolean {
  return value !== undefined && (allTexts(value).some(mayChangeRegistry) || namesObjectOfRegistry(jsonText(value)));
}

/** A namespace alone counts only where an edit of settings adds it or takes it away. */
function isMoved(path: FieldPath, before: Manifest, after: Manifest): boolean {
  if (path[0] !== 'spec' || path.some((key) => EXCLUSION.test(String(key)))) return false;
  const [old, now] = [before, after].map((each) => namespacesIn(acting(valueAt(each, path), runsContainers(each))));
  return !isSameData(old, now);
}

/** In which fields the namespace of the registry stands, and how often. */
function namespacesIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return namesRegistry(value) ? value.split(REGISTRY_NAMESPACE).map(() => field) : [];
  if (Array.isArray(value)) return value.flatMap((each) => namespacesIn(each, field)).sort();
  return Object.entries(asRecord(value)).flatMap(([key, each]) => namespacesIn(each, `${field}.${key}`));
}

/** Without what is left alone, scripts that do not change the registry, and commands that others judge. */
function acting(value: unknown, hasCommands = false): unknown {
  if (typeof value === 'string') return isScript(value) && !writesToRegistry(value) ? '' : value;
  if (Array.isArray(value)) return value.map((each) => acting(each, hasCommands));
  if (!isRecord(value)) return value;
  const included = Object.entries(value).filter(
    ([key]) => !EXCLUSION.test(key) && !(hasCommands && isCommandField(key)),
  );
  return Object.fromEntries(included.map(([key, each]) => [key, acting(each, hasCommands)]));
}

/** What leaves objects alone, and checks of health, which only look at them. */
const EXCLUSION = /^(?:(?:exclu|ignore|skip|except).*|resourceHealthChecks|healthChecks)$/i;
