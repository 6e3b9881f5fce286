import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { folderOfPath, joinPaths } from '../../core/paths/posix-path';
import { allTexts } from '../../core/data/all-texts';
import { asRecord, itemsOf } from '../../core/record';
import type { InputFile, Inputs } from '../inputs';
import { isPolicyGenerator } from '../policy-generators';
import { concernedUses } from '../kustomize/concerned-uses';
import { kustomizationFields, type RegistryKustomization } from './kustomizations-of-registry';
import { recipeContent, dataOf, OF_BUILD, type Recipe } from './recipe';

/**
 * The files that kustomizations name and that are no manifests: what becomes data of ConfigMaps and Secrets, configurations of
 * generators and transformers and what these name, if others do not read them, values of charts. Of patches, replacements and resources those that were not read as YAML: what the
 * others do is known elsewhere.
 */
export function filesOfKustomizations(kustomizations: readonly RegistryKustomization[], inputs: Inputs): Recipe[] {
  const { files, tree, uses = [] } = inputs;
  const byKey = new Map(files.map((file) => [tree.keyOf(file.file), file]));
  const copies = kustomizations.some((each) =>
    COPYING.some((field) => itemsOf(kustomizationFields(each)[field]).length > 0),
  );
  const isConcerned = concernedUses(files, uses, tree);
  const concerned = new Set(uses.filter(isConcerned).map(({ file }) => file));
  const isUnread = (path: string): boolean => !byKey.has(tree.keyOf(path));
  const found = kustomizations.flatMap((kustomization) => {
    const folder = folderOfPath(kustomization.file);
    const fields = kustomizationFields(kustomization);
    const named = (value: unknown): string[] =>
      allTexts(value)
        .map((text) => joinPaths(folder, text.slice(text.indexOf('=') + 1)))
        .filter((path) => tree.isFile(path));
    return Object.entries(fields).flatMap(([field, value]) => {
      if (RESOURCES.has(field)) return named(value).filter(isUnread);
      if (CHANGES.has(field)) return named(value).filter((path) => isUnread(path) && concerned.has(tree.keyOf(path)));
      if (GENERATORS.has(field)) {
        return itemsOf(value).flatMap((item) =>
          copies || mayBeOurs(asRecord(item)['namespace'] ?? fields['namespace']) ? named(item) : [],
        );
      }
      if (!PLUGINS.has(field)) return named(value);
      const direct = [...named(value), ...filesBelow(allTexts(value), folder, inputs)].filter(
        (path) => byKey.get(tree.keyOf(path))?.objects.some(isPolicyGenerator) !== true,
      );
      const texts = direct.map((path) => byKey.get(tree.keyOf(path))?.text ?? '');
      return [...direct, ...named(texts.map(dataOf)).filter((path) => !holdsObjects(byKey.get(tree.keyOf(path))))];
    });
  });
  return [...new Set(found)].map((file) => {
    const { text } = byKey.get(tree.keyOf(file)) ?? tree.read(file);
    return { file, content: recipeContent(file, text), why: OF_BUILD };
  });
}

const RESOURCES: ReadonlySet<string> = new Set(['resources', 'bases', 'components']);
const CHANGES: ReadonlySet<string> = new Set(['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements']);
const GENERATORS: ReadonlySet<string> = new Set(['configMapGenerator', 'secretGenerator']);
/** Fields whose files are configurations of plugins, which may name files again. */
const PLUGINS: ReadonlySet<string> = new Set(['generators', 'transformers', 'validators']);
/** Fields by which a value of any object gets into another one. */
const COPYING: readonly string[] = ['replacements', 'vars'];

/** Of an object without a namespace, the tool that applies it decides. */
function mayBeOurs(namespace: unknown): boolean {
  return [undefined, null, '', REGISTRY_NAMESPACE, CONFIG_NAMESPACE].some((each) => each === namespace);
}

/** The files in folders that a kustomization names where it takes plugins. */
function filesBelow(texts: readonly string[], folder: string, { files, tree }: Inputs): string[] {
  const folders = texts.map((text) => joinPaths(folder, text)).filter((path) => tree.isFolder(path));
  return files.map(({ file }) => file).filter((file) => folders.some((each) => file.startsWith(joinPaths(each, '/'))));
}

function holdsObjects(file: InputFile | undefined): boolean {
  return file !== undefined && file.objects.length > 0;
}
