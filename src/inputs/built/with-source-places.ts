import { once } from '../../core/caching/once-per';
import type { ReadFile } from '../read-file';
import type { FileTree } from '../tree/file-tree';
import { sourcePlaces } from './source-place';

/** What kustomize built of a folder, whose fields stand in the files that they come from. They are read when somebody asks. */
export function withSourcePlaces(read: ReadFile, folder: string, tree: FileTree): ReadFile {
  const places = once(() => sourcePlaces(folder, tree));
  return {
    ...read,
    objects: read.objects.map((object) => ({
      ...object,
      locate: (path, within) => {
        const built = object.locate(path, within);
        const source = places()?.(object.manifest, path, within);
        return source === undefined ? built : { ...source, built: { file: object.file, ...built } };
      },
    })),
  };
}
