import { referenceTo, type Manifest } from '../../core/manifest';
import type { Inputs } from '../inputs';
import { groupedByFolder, reachedFrom, takersIn } from '../kustomize/reached';
import { overlap } from '../kustomize/selectors/field-index';
import { fits } from '../kustomize/selectors/object-selector';
import { selectionIndex } from '../kustomize/selectors/selection-index';
import { selectionsReader } from '../kustomize/used-changes';
import { isWriting, type Use } from '../kustomize/uses';

/** What kustomizations change of an Application, an ApplicationSet or a Kustomization of Flux in a file. */
interface ApplicationChanges {
  /** Whether it, or what it makes, may get another name. */
  readonly isRenamed: boolean;
  /** Whether it may get another path. */
  readonly isMoved: boolean;
  /** The namespaces that it may get. */
  readonly namespaces: readonly string[];
}

export function applicationChanges({
  files,
  tree,
  uses = [],
}: Inputs): (manifest: Manifest, file: string) => ApplicationChanges {
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file.text]));
  const selectionsOf = selectionsReader((key) => byKey.get(key));
  const takersOf = takersIn(uses);
  const changing = groupedByFolder(uses.filter(({ of }) => CHANGING.includes(of)));
  const components = groupedByFolder(uses.filter(({ of }) => of === 'component'));
  const changesIn = (folders: readonly string[]) => {
    const all = [...new Set(folders.flatMap((folder) => reachedFrom(folder, components)))];
    const found = all.flatMap((folder) => changing.get(folder) ?? []);
    const writing = selectionsOf(found.filter(isWriting)).map(({ use, selector, fields }) => ({
      selector,
      // What a patch without a target calls its object.
      isRenaming: fields.some((field) => NAMES.some((each) => overlap(each, field) && !isOwnName(field, use))),
      isMoving: fields.some((field) => PATHS.some((each) => overlap(each, field))),
    }));
    const deciding = writing.filter(({ isRenaming, isMoving }) => isRenaming || isMoving);
    const isRenamed = found.some(({ of }) => of === 'name');
    return {
      isRenamed,
      isTransformed: found.some(({ of }) => of === 'transformer'),
      namespaces: found.flatMap(({ of, text }) => (of === 'namespace' && text !== undefined ? [text] : [])),
      changesFor: selectionIndex(deciding, ({ selector }) => selector, { mayBeRenamed: isRenamed }),
    };
  };
  // Thousands of Applications are taken by the same kustomizations.
  const known = new Map<string, ReturnType<typeof changesIn>>();
  return (manifest, file) => {
    const key = tree.keyOf(file);
    const takers = [...takersOf(key)].filter((each) => each !== key);
    const names = takers.join('\n');
    const changes = known.get(names) ?? changesIn(takers);
    known.set(names, changes);
    const { isRenamed, isTransformed, namespaces, changesFor } = changes;
    const object = referenceTo(manifest);
    const own = changesFor(object)
      .flat()
      .filter(({ selector }) => fits(selector, object, { isRenamed }) !== 'no');
    return {
      isRenamed: isRenamed || isTransformed || own.some(({ isRenaming }) => isRenaming),
      isMoved: isTransformed || own.some(({ isMoving }) => isMoving),
      namespaces,
    };
  };
}

const CHANGING: readonly Use['of'][] = ['patch', 'replacement', 'transformer', 'name', 'namespace'];

function isOwnName(field: string, { of, targets }: Use): boolean {
  return of === 'patch' && targets === undefined && field === 'metadata.name';
}

const NAMES: readonly string[] = ['metadata.name', 'spec.template.metadata.name', 'spec.templatePatch'];
const PATHS: readonly string[] = [
  ...['spec', 'spec.template.spec'].flatMap((spec) => [
    `${spec}.source.path`,
    `${spec}.sources`,
    `${spec}.sourceHydrator.drySource.path`,
  ]),
  'spec.generators',
  'spec.templatePatch',
  'spec.path',
];
