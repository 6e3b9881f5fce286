import { folderOfPath, joinPaths, nameOfPath } from '../core/paths/posix-path';
import { jsonText } from '../core/formats/json-text';
import { valueAt } from '../core/field-path';
import type { NotJudged } from '../core/not-judged';
import { namesRegistry } from '../schema/kinds/names-registry';
import type { Inputs, InputFile } from './inputs';
import { isPolicyGenerator, manifestPaths } from './policy-generators';

/**
 * Inputs without the policies of documents that have only object templates. From these nothing is predicted: whether the policy
 * enforces its objects, is disabled or prunes stands in the PolicyGenerator. Both files are not judged.
 */
export function withoutTemplatesAlone<Read extends Pick<Inputs, 'files' | 'notJudged'>>(inputs: Read): Read {
  const alone = inputs.files.filter(({ objects }) => objects.some((each) => each.isTemplates === true));
  if (alone.length === 0) return inputs;
  const files = inputs.files.map((file) => ({
    ...file,
    objects: file.objects.filter((each) => each.isTemplates !== true),
  }));
  const ours = alone.filter(({ objects }) => namesRegistry(jsonText(objects.map(({ manifest }) => manifest))));
  const paths = ours.map(({ file }) => file);
  const generators = inputs.files.flatMap((file) => generatorOf(file, paths));
  const notJudged = paths.map((file) => ({
    file,
    line: 1,
    why: 'it has only object templates: what its policy does with them is set by the PolicyGenerator that names it; check the output of the generator',
  }));
  return { ...inputs, files, notJudged: [...inputs.notJudged, ...notJudged, ...generators] };
}

/** A file with a generator that names one of the files, or a folder with it. */
function generatorOf({ file, objects }: InputFile, paths: readonly string[]): NotJudged[] {
  const named = objects.filter(isPolicyGenerator).flatMap(({ manifest }) =>
    manifestPaths(manifest).flatMap((path) => {
      const source = valueAt(manifest, [...path, 'path']);
      return typeof source === 'string' ? [joinPaths(folderOfPath(file), source)] : [];
    }),
  );
  const taken = named.length === 0 ? undefined : takenBy(named, paths);
  const why = `it sets what its policies do with the object templates in ${nameOfPath(taken ?? '')}; check the output of the generator`;
  return taken === undefined ? [] : [{ file, line: 1, why }];
}

function takenBy(named: readonly string[], paths: readonly string[]): string | undefined {
  const known = new Set(named);
  return paths.find((path) => known.has(path) || known.has(folderOfPath(path)));
}
