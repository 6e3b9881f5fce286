import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { pathFrom } from '../../core/paths/posix-path';
import { isFluxKustomization } from '../../core/tools/flux';

/** Whether an edit of a tool only spells the path of its folder in another way. */
export function isSamePath(before: Manifest, after: Manifest, path: FieldPath): boolean {
  if (!OF_FOLDER.test(formatFieldPath(path))) return false;
  const [was, is] = [before, after].map((tool) => valueAt(tool, path));
  if (typeof was !== 'string' || typeof is !== 'string') return false;
  // Flux takes a path with a slash before it from the root of the repository; Argo CD takes none.
  const isRooted = was.startsWith('/') === is.startsWith('/') || isFluxKustomization(after);
  return isRooted && pathFrom('.', was) === pathFrom('.', is);
}

const OF_FOLDER = /^spec\.(?:path|(?:template\.spec\.)?(?:source|sources\[\d+\]|sourceHydrator\.drySource)\.path)$/;
