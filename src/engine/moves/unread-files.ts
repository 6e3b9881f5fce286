import { oncePer } from '../../core/caching/once-per';
import { isSameData } from '../../core/data/same-data';
import { valueAt } from '../../core/field-path';
import { describeObject, manifestKey, referenceTo, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { nameOfPath, normalizePath, pathFrom } from '../../core/paths/posix-path';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import { KUSTOMIZATION } from '../../inputs/kustomize/kustomization';
import { directorySources, type DirectorySource } from '../../inputs/tools/directory-source';
import type { Unknown } from '../../operator/unknown/unknown';
import { embeddedObjects } from '../../rules/embedded/embedded-objects';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { SourceObject } from '../../yaml/source-object';

interface Side {
  readonly root: string;
  readonly files: readonly { readonly file: string }[];
}

/** An object, and the path of its file below its side. */
interface Placed {
  readonly manifest: Manifest;
  readonly file: string;
}

/**
 * Objects in a folder of an Application whose file has another name than before, which its `include` or `exclude` leaves out: they
 * leave the Application, although both sides have them.
 */
export function unknownOfUnreadFiles(
  { old, now }: ClusterPair,
  sides: { readonly old: Side; readonly now: Side },
): Unknown[] {
  const tools = (now?.objects ?? []).filter(({ manifest }) => directorySources(manifest).length > 0);
  if (tools.length === 0) return [];
  const [before, after] = [placed(sides.old, old?.objects), placed(sides.now, now?.objects)];
  const built = kustomizationsOf(sides.now);
  return tools.flatMap(({ manifest: tool }) => {
    const sources = directorySources(tool);
    const was = before.find((each) => isSame(each.manifest, tool));
    if (was === undefined) return [];
    const earlier = directorySources(was.manifest);
    return sources
      .filter((source) => earlier.some((each) => isSameSource(each, source)) && !isBuilt(source, built))
      .flatMap((source) => unreadOf(tool, source, before, after));
  });
}

function unreadOf(
  tool: Manifest,
  source: DirectorySource,
  before: readonly Placed[],
  after: readonly Placed[],
): Unknown[] {
  const isRead = ({ file }: Placed): boolean => {
    const below = pathBelow(source.path, file);
    return below !== undefined && source.reads(below);
  };
  const kept = new Set(after.filter(isRead).map(({ manifest }) => manifestKey(manifest)));
  const left = before.filter((each) => isRead(each) && isOurs(each) && !kept.has(manifestKey(each.manifest)));
  return left.flatMap(({ manifest }) => {
    const there = after.find((each) => isSame(each.manifest, manifest));
    if (there === undefined || (isSameData(there.manifest, manifest) && neverPrunes(tool))) return [];
    return [
      {
        object: describeObject(referenceTo(manifest)),
        why: `NEW has it in ${nameOfPath(there.file)}, which ${describeObject(referenceTo(tool))} does not read (include and exclude in directory of its source): if it prunes, it deletes the object. Change include in the same edit, or keep the name of the file`,
      },
    ];
  });
}

/** Whether it syncs by itself and leaves what is no longer in Git. Who syncs by hand may prune. */
function neverPrunes(tool: Manifest): boolean {
  const automated = ['syncPolicy', 'automated'];
  const settings = valueAt(tool, ['spec', ...automated]) ?? valueAt(tool, ['spec', 'template', 'spec', ...automated]);
  if (!isRecord(settings)) return false;
  return (settings['prune'] ?? false) === false && (settings['enabled'] ?? true) === true;
}

function placed({ root }: Side, objects: readonly SourceObject[] = []): Placed[] {
  return objects.map(({ manifest, file }) => ({ manifest, file: pathFrom(root, file) }));
}

function isOurs({ manifest }: Placed): boolean {
  return concernsRegistry(manifest) || embeddedObjects(manifest).length > 0;
}

function isSame(one: Manifest, other: Manifest): boolean {
  return manifestKey(one) === manifestKey(other);
}

/** An edit of the settings is reported by itself. */
function isSameSource(one: DirectorySource, other: DirectorySource): boolean {
  return one.path === other.path && isSameData(one.directory, other.directory);
}

/** Whether kustomize reads the folder: then `include` decides nothing. */
function isBuilt({ path }: DirectorySource, kustomizations: readonly string[]): boolean {
  return kustomizations.some((file) => KUSTOMIZATION.test(pathBelow(path, file) ?? ''));
}

/** The paths of its kustomizations, below the side. */
const kustomizationsOf = oncePer(({ root, files }: Side): readonly string[] =>
  files.filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file))).map(({ file }) => pathFrom(root, file)),
);

/** Where a file is below a folder of the repository; undefined if it is elsewhere. */
function pathBelow(folder: string, file: string): string | undefined {
  const path = normalizePath(folder).replace(/^\.?\/?|\/$/g, '');
  if (path === '') return file;
  const [start, whole] = [`/${path}/`, `/${file}`];
  const at = whole.lastIndexOf(start);
  return at < 0 ? undefined : whole.slice(at + start.length);
}
