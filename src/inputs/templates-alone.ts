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
    (typeof text === 'string' && mayWriteOurs(text)) ||
    listAt(policy, ['spec', 'object-templates'])
      .flatMap((template) => manifestOf(fieldOf(template, 'objectDefinition')))
      .some(({ manifest }) => concernsRegistry(manifest) || groupKind(manifest) === PROXY)
  );
}

const PROXY = 'config.openshift.io/Proxy';
/**
 * Whether a text of templates may write an object of the registry or beside it: in any way of YAML, and by expressions. What it
 * only looks up is another thing, and an expression for the group of an object may give any.
 */
function mayWriteOurs(text: string): boolean {
  const written = text.replace(LOOKUP, '');
  return OURS_IN_TEXT.some((names) => names.every((name) => name.test(written)));
}

/** @see stolostron/go-template-utils README.md */
const LOOKUP =
  /\b(?:lookup|lookupClusterClaim|fromSecret|fromConfigMap|copySecretData|copyConfigMapData)\b(?:[ \t]+(?:"[^"\n]*"|`[^`\n]*`|[\w.$]+))*/g;
const OURS_IN_TEXT = [
  [/(?<![\w.-])openshift-config(?![\w.-])/, /\bConfigMap\b|\bpull-secret\b|\bkind["']?:\s*["']?\{\{/],
  [/\bconfig\.openshift\.io\//, /\bProxy\b/],
  [/\bapiVersion["']?:\s*["']?\{\{/],
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
