import { isSameData } from '../../core/data/same-data';
import { memoize } from '../../core/caching/memoize';
import { once, oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { valueAt } from '../../core/field-path';
import { manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import { nameOfPath, pathFrom } from '../../core/paths/posix-path';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import { countRead } from '../../inputs/tools/counted';
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

/** An object that both sides have. */
interface Kept {
  readonly was: readonly Placed[];
  readonly is: readonly Placed[];
}

/** Objects that both sides have in the same files, at least one: whether a tool reads one of them holds for all. */
type Together = readonly [Kept, ...Kept[]];

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
  const count = countRead();
  const readers = { old: readersIn(sides.old), now: readersIn(sides.now) };
  return ({ old, now }, outer) => {
    if (old === undefined || now === undefined) return [];
    const tools = [...now.objects.map(({ manifest }) => manifest), ...outer].flatMap((manifest) => {
      const was = former.get(manifest);
      return was !== undefined && isSameData(sourcesOf(was), sourcesOf(manifest)) ? [{ was, tool: manifest }] : [];
    });
    if (tools.length === 0) return [];
    const kept = onBoth(placed(sides.old, old.objects), placed(sides.now, now.objects));
    // What one that generates nothing reads of a file is the same on both sides, or not known.
    const moved = kept.filter(([{ was, is }]) => !isSameData(filesOf(was), filesOf(is)));
    const others = once(() => old.objects.flatMap(({ manifest }) => readers.old(manifest) ?? []));
    const isUnread = memoize((file) => others().every((reads) => reads(file) === false), Infinity);
    return tools.flatMap(({ was, tool }) => {
      const concerned = isApplicationSet(tool) ? kept : moved;
      if (concerned.length === 0) return [];
      const [before, after] = [readers.old(was), readers.now(tool)];
      if (before === undefined || after === undefined) return [];
      count(concerned.length);
      return concerned.flatMap((each) => [
        ...leftOf(tool, each, before, after),
        ...enteredOf(tool, each, (file) => before(file) === false && isUnread(file), after),
      ]);
    });
  };
}

function leftOf(tool: Manifest, together: Together, before: FileReader, after: FileReader): Unknown[] {
  const [{ was, is }] = together;
  const at = was.findIndex(({ file }) => before(file) === true);
  if (at < 0 || is.some(({ file }) => after(file) !== false)) return [];
  return together.flatMap((each) => {
    const [read, there] = [each.was[at], each.is[0]];
    if (read === undefined || there === undefined) return [];
    if (isSameData(there.manifest, read.manifest) && neverPrunes(tool)) return [];
    return [
      {
        object: describeManifest(there.manifest),
        why: `NEW has it in ${nameOfPath(there.file)}, which ${describeManifest(tool)} does not read (include and exclude in directory of its source, or its generators): if it prunes, it deletes the object. Change these in the same edit, or keep the name of the file`,
      },
    ];
  });
}

function enteredOf(
  tool: Manifest,
  together: Together,
  wasUnread: (file: string) => boolean,
  after: FileReader,
): Unknown[] {
  const [{ was, is }] = together;
  const at = is.findIndex(({ file }) => after(file) === true);
  if (at < 0 || !was.every(({ file }) => wasUnread(file))) return [];
  return together.flatMap((each) => {
    const read = each.is[at];
    return read === undefined
      ? []
      : [
          {
            object: describeManifest(read.manifest),
            why: `OLD has it, too, but only in NEW does ${describeManifest(tool)} read it (include and exclude in directory of its source, or its generators): which object the cluster has before the edit is not known`,
          },
        ];
  });
}

function onBoth(
  before: ReadonlyMap<string, readonly Placed[]>,
  after: ReadonlyMap<string, readonly Placed[]>,
): Together[] {
  const kept = [...before].flatMap(([key, was]) => {
    const is = after.get(key);
    return is === undefined ? [] : [{ was, is }];
  });
  const groups = groupBy(kept, ({ was, is }) => JSON.stringify([filesOf(was), filesOf(is)]));
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}

function filesOf(placed: readonly Placed[]): string[] {
  return placed.map(({ file }) => file);
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
