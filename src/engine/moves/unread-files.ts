import { isSameData } from '../../core/data/same-data';
import { oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { valueAt } from '../../core/field-path';
import { describeObject, manifestKey, referenceTo, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { nameOfPath, pathFrom } from '../../core/paths/posix-path';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import { fileReader, type FileReader } from '../../inputs/tools/file-reader';
import { sourcesOf } from '../../inputs/tools/tool-paths';
import type { Unknown } from '../../operator/unknown/unknown';
import { embeddedObjects } from '../../rules/embedded/embedded-objects';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import type { SourceObject } from '../../yaml/source-object';

interface Side {
  readonly root: string;
  readonly files: readonly { readonly file: string }[];
  /** Those that deploy objects of the registry. */
  readonly tools: ReadonlySet<Manifest>;
}

/** An object, and the path of its file below its side. */
interface Placed {
  readonly manifest: Manifest;
  readonly file: string;
}

/** A side of a tool: which files it reads, and the objects of the cluster, by their keys. */
interface Reading {
  readonly reads: FileReader;
  readonly objects: ReadonlyMap<string, readonly Placed[]>;
}

/**
 * Reports for a cluster the objects that leave an Application or enter it although both sides have them: their file has another name
 * than before, which `include` or `exclude` leaves out, or a generator takes their folder on one side only.
 *
 * @param former the tools that both sides have: those of NEW, each with that of OLD
 */
export function unreadFiles(
  sides: { readonly old: Side; readonly now: Side },
  former: ReadonlyMap<Manifest, Manifest>,
): (pair: ClusterPair, outer: readonly Manifest[]) => Unknown[] {
  const readers = { old: readersIn(sides.old), now: readersIn(sides.now) };
  return ({ old, now }, outer) => {
    if (old === undefined || now === undefined) return [];
    const tools = [...now.objects.map(({ manifest }) => manifest), ...outer].flatMap((manifest) => {
      const was = former.get(manifest);
      return was !== undefined && isSameData(sourcesOf(was), sourcesOf(manifest)) ? [{ was, tool: manifest }] : [];
    });
    if (tools.length === 0) return [];
    const [before, after] = [placed(sides.old, old.objects), placed(sides.now, now.objects)];
    const readBefore = old.objects.flatMap(({ manifest }) => readers.old(manifest) ?? []);
    return tools.flatMap(({ was, tool }) => {
      const [reads, readsNow] = [readers.old(was), readers.now(tool)];
      if (reads === undefined || readsNow === undefined) return [];
      const [there, here] = [
        { reads, objects: before },
        { reads: readsNow, objects: after },
      ];
      return [...leftOf(tool, there, here), ...enteredOf(tool, there, here, readBefore)];
    });
  };
}

function leftOf(tool: Manifest, before: Reading, after: Reading): Unknown[] {
  return onBoth(before, after).flatMap(({ was, is }) => {
    const read = was.find(({ file }) => before.reads(file) === true);
    const [there] = is;
    if (read === undefined || there === undefined || is.some(({ file }) => after.reads(file) !== false)) return [];
    if (isSameData(there.manifest, read.manifest) && neverPrunes(tool)) return [];
    return [
      {
        object: nameOf(there.manifest),
        why: `NEW has it in ${nameOfPath(there.file)}, which ${nameOf(tool)} does not read (include and exclude in directory of its source, or its generators): if it prunes, it deletes the object. Change these in the same edit, or keep the name of the file`,
      },
    ];
  });
}

function enteredOf(tool: Manifest, before: Reading, after: Reading, others: readonly FileReader[]): Unknown[] {
  return onBoth(before, after).flatMap(({ was, is }) => {
    const read = is.find(({ file }) => after.reads(file) === true);
    const isUnread = was.every(({ file }) => [before.reads, ...others].every((reads) => reads(file) === false));
    if (read === undefined || !isUnread) return [];
    return [
      {
        object: nameOf(read.manifest),
        why: `OLD has it, too, but only in NEW does ${nameOf(tool)} read it (include and exclude in directory of its source, or its generators): what the cluster has instead before is not known`,
      },
    ];
  });
}

function onBoth(before: Reading, after: Reading): { was: readonly Placed[]; is: readonly Placed[] }[] {
  return [...before.objects].flatMap(([key, was]) => {
    const is = after.objects.get(key);
    return is === undefined ? [] : [{ was, is }];
  });
}

/** Whether it syncs by itself and leaves what is no longer in Git. Who syncs by hand may prune. */
function neverPrunes(tool: Manifest): boolean {
  const automated = ['syncPolicy', 'automated'];
  const settings = valueAt(tool, ['spec', ...automated]) ?? valueAt(tool, ['spec', 'template', 'spec', ...automated]);
  if (!isRecord(settings)) return false;
  return (settings['prune'] ?? false) === false && (settings['enabled'] ?? true) === true;
}

/** What the tools of a side read. */
function readersIn({ root, files }: Side): (tool: Manifest) => FileReader | undefined {
  const names = files.map(({ file }) => pathFrom(root, file));
  return oncePer((tool) => fileReader(tool, names));
}

function placed({ root, tools }: Side, objects: readonly SourceObject[]): ReadonlyMap<string, readonly Placed[]> {
  const ours = objects.filter(
    ({ manifest }) => concernsRegistry(manifest) || tools.has(manifest) || embeddedObjects(manifest).length > 0,
  );
  return groupBy(
    ours.map(({ manifest, file }) => ({ manifest, file: pathFrom(root, file) })),
    ({ manifest }) => manifestKey(manifest),
  );
}

function nameOf(manifest: Manifest): string {
  return describeObject(referenceTo(manifest));
}
