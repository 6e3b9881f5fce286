import { oncePer } from '../../core/caching/once-per';
import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { asRecord, isRecord } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import type { Cluster } from '../engine/cluster';
import { oncePerCluster } from '../engine/once-per-cluster';

/**
 * Whether objects of other kinds may create an object with this name. Operators, policies, generators and scripts of Jobs do:
 * what their text names, or that of a ConfigMap that they mount, they may create.
 *
 * @param isOther which objects count
 */
export function isCreatedByOthers(
  name: string,
  cluster: Cluster,
  isOther: (manifest: Manifest) => boolean = () => true,
): boolean {
  if (!hasMakers(cluster)) return false;
  const { others, scripts } = textsIn(cluster);
  const isMaker = ({ manifest }: Text): boolean => isOther(manifest);
  if (others.some((each) => isMaker(each) && isNamedIn(each.text, name))) return true;
  return scripts.some(
    (script) =>
      isMaker(script) &&
      isNamedIn(script.text, name) &&
      others.some((each) => isMaker(each) && mounts(each.manifest, script.manifest)),
  );
}

/** Whether there are objects that may create others. */
export function hasMakers(cluster: Cluster): boolean {
  return textsIn(cluster).others.length > 0;
}

interface Text {
  readonly manifest: Manifest;
  readonly text: string;
}

/** What is asked for each name. */
const textsIn = oncePerCluster(({ manifests, existing = [] }) => {
  const all = [...manifests, ...existing];
  const textsOf = (kind: string | undefined, textOf: (manifest: Manifest) => string): readonly Text[] =>
    all.filter((each) => kindOf(each) === kind).map((manifest) => ({ manifest, text: textOf(manifest) }));
  return { others: textsOf(undefined, wholeText), scripts: textsOf('ConfigMap', scriptText) };
});

/** The same object may be in many clusters. */
const wholeText = oncePer((manifest: Manifest) => jsonText(manifest));
const scriptText = oncePer((manifest: Manifest) => jsonText(manifest['data'] ?? ''));

/** A whole word: another name may begin with this one, or end with it. */
function isNamedIn(text: string, name: string): boolean {
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
