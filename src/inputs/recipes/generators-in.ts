import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import type { Manifest } from '../../core/manifest';
import { folderOfPath, joinPaths, nameOfPath } from '../../core/paths/posix-path';
import { fieldOf, itemsOf } from '../../core/record';
import { firstValue, readValues } from '../../yaml/read-values';
import { manifestOf } from '../../yaml/read/manifest-of';
import type { Inputs } from '../inputs';
import { KUSTOMIZATION } from '../kustomize/kustomization';
import { takersIn } from '../kustomize/reached';
import { isPolicyGenerator } from '../policy-generators';
import { changesOfPolicies } from './changes-of-policies';

/** A PolicyGenerator, in a file of its own or in a kustomization. */
export interface FoundGenerator {
  /** The paths in it begin in the folder of this file. */
  readonly file: string;
  readonly manifest: Manifest;
  /** Whether a kustomization uses it. */
  readonly isUsed: boolean;
  /** What the kustomizations with it change in its policies. */
  readonly changes: readonly unknown[];
}

export function generatorsIn(inputs: Inputs): FoundGenerator[] {
  const { files, tree, uses = [], tools = new Set() } = inputs;
  const kustomizations = files.filter(({ file }) => KUSTOMIZATION.test(nameOfPath(file)));
  const listed = kustomizations
    .filter(({ text }) => text.includes('generators'))
    .flatMap(({ file, text }) =>
      itemsOf(fieldOf(firstValue(text)?.value, 'generators')).map((item) => ({ file, item })),
    )
    .flatMap(({ file, item }) => (typeof item === 'string' ? [{ file, item }] : []));
  const usersByKey = groupBy(listed, ({ file, item }) => tree.keyOf(joinPaths(folderOfPath(file), item)));
  const usersOf = (file: string): string[] => {
    const key = tree.keyOf(file);
    return [key, folderOfPath(key)].flatMap((each) => usersByKey.get(each) ?? []).map((user) => user.file);
  };
  const inline = listed.flatMap(({ file, item }) =>
    (item.includes('PolicyGenerator') ? readValues(item).values : [])
      .flatMap(({ value }) => manifestOf(value))
      .filter(isPolicyGenerator)
      .map(({ manifest }) => ({ file, manifest, users: [file] })),
  );
  const own = files.flatMap(({ file, objects }) =>
    objects
      .filter((object) => isPolicyGenerator(object) && !tools.has(object.manifest))
      .map(({ manifest }) => ({ file, manifest, users: usersOf(file) })),
  );
  const changesOf = changesOfPolicies(inputs);
  const takers = takersIn(uses);
  const byFolder = groupBy(kustomizations, ({ file }) => tree.keyOf(folderOfPath(file)));
  const changesFrom = memoize((folder: string) =>
    [...takers(folder)].flatMap((each) => byFolder.get(each) ?? []).flatMap(changesOf),
  );
  return [...own, ...inline].map(({ users, ...found }) => ({
    ...found,
    isUsed: users.length > 0,
    changes: users.flatMap((user) => changesFrom(tree.keyOf(folderOfPath(user)))),
  }));
}
