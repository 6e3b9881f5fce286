import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { asRecord, isRecord } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import type { Cluster } from '../engine/cluster';

/**
 * Whether objects of other kinds may create an object with this name. Operators, policies, generators and scripts of Jobs do:
 * what their text names, or that of a ConfigMap that they mount, they may create.
 */
export function isCreatedByOthers(name: string, { manifests, existing = [] }: Cluster): boolean {
  const all = [...manifests, ...existing];
  const others = all.filter((each) => kindOf(each) === undefined);
  if (others.some((each) => isNamedIn(each, name))) return true;
  const scripts = all.filter((each) => kindOf(each) === 'ConfigMap' && isNamedIn(each['data'], name));
  return scripts.some((script) => others.some((each) => mounts(each, script)));
}

/** A whole word: another name may begin with this one, or end with it. */
function isNamedIn(value: unknown, name: string): boolean {
  const text = value === undefined ? '' : jsonText(value);
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
    if (!isPartOfName(text, at - 1) && !isPartOfName(text, at + name.length)) return true;
  return false;
}

/** The letter of an escape such as `\n` is no part of a name. */
function isPartOfName(text: string, at: number): boolean {
  return /[\w-]/.test(text.charAt(at)) && text.charAt(at - 1) !== '\\';
}

function mounts(manifest: Manifest, { metadata: { namespace, name } }: Manifest): boolean {
  return manifest.metadata.namespace === namespace && refersTo(manifest, name);
}

/** Volumes and variables of a container refer to a ConfigMap in a field of this name. */
function refersTo(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((each) => refersTo(each, name));
  if (!isRecord(value)) return false;
  return Object.entries(value).some(
    ([key, each]) =>
      (/^configMap(?:Ref|KeyRef)?$/.test(key) && asRecord(each)['name'] === name) || refersTo(each, name),
  );
}
