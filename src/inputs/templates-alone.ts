import { folderOfPath, joinPaths, nameOfPath } from '../core/paths/posix-path';
import { jsonText } from '../core/formats/json-text';
import { listAt, valueAt } from '../core/field-path';
import { groupKind, type Manifest } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import { fieldOf } from '../core/record';
import { concernsRegistry } from '../schema/kinds/concerns-registry';
import { namesRegistry } from '../schema/kinds/names-registry';
import { manifestOf } from '../yaml/read/manifest-of';
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
  const ours = alone.filter(({ objects }) => objects.some(({ manifest }) => mayConcernRegistry(manifest)));
  const paths = ours.map(({ file }) => file);
  const generators = inputs.files.flatMap((file) => generatorOf(file, paths));
  const notJudged = ours.map(({ file, unreadable }) => ({
    file,
    line: 1,
    isData: unreadable.length === 0,
    why: 'it has only object templates: what its policy does with them is set by the PolicyGenerator that names it; check the output of the generator',
  }));
  return { ...inputs, files, notJudged: [...inputs.notJudged, ...notJudged, ...generators] };
}

/** Whether a policy has an object of the registry or of what it reads, or names one. */
function mayConcernRegistry(policy: Manifest): boolean {
  const text = valueAt(policy, ['spec', 'object-templates-raw']);
  return (
    namesRegistry(jsonText(policy)) ||
    (typeof text === 'string' && OTHERS_IN_TEXT.some((names) => names.every((name) => name.test(text)))) ||
    listAt(policy, ['spec', 'object-templates'])
      .flatMap((template) => manifestOf(fieldOf(template, 'objectDefinition')))
      .some(({ manifest }) => concernsRegistry(manifest) || groupKind(manifest) === PROXY)
  );
}

const PROXY = 'config.openshift.io/Proxy';
/** How a text of templates writes an object beside those of the registry. What it looks up is another thing. */
const OTHERS_IN_TEXT = [
  [/\bnamespace:\s*["']?openshift-config(?![\w.-])/, /\bkind:\s*["']?ConfigMap\b|\bname:\s*["']?pull-secret\b/],
  [/\bapiVersion:\s*["']?config\.openshift\.io\//, /\bkind:\s*["']?Proxy\b/],
];

/** A file with a generator that names one of the files, or a folder with it. */
function generatorOf({ file, objects, unreadable }: InputFile, paths: readonly string[]): NotJudged[] {
  const named = objects.filter(isPolicyGenerator).flatMap(({ manifest }) =>
    manifestPaths(manifest).flatMap((path) => {
      const source = valueAt(manifest, [...path, 'path']);
      return typeof source === 'string' ? [joinPaths(folderOfPath(file), source)] : [];
    }),
  );
  const taken = named.length === 0 ? undefined : takenBy(named, paths);
  const why = `it sets what its policies do with the object templates in ${nameOfPath(taken ?? '')}; check the output of the generator`;
  return taken === undefined ? [] : [{ file, line: 1, why, isData: unreadable.length === 0 }];
}

function takenBy(named: readonly string[], paths: readonly string[]): string | undefined {
  const known = new Set(named);
  return paths.find((path) => known.has(path) || known.has(folderOfPath(path)));
}
