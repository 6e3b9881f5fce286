import type { CompleteDiagnostic } from '../../core/diagnostic';
import { acknowledgedReason } from '../../core/acknowledgement';
import { formatFieldPath, readFieldPath, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { RULES } from '../../rules';
import { judge, type Asked, type Judgement } from '../../rules/engine/engine';
import { Severity } from '../../core/finding';
import type { ConstructFacts } from './cluster-options';

/** Maps a manifest field to its prop; undefined if another construct sets the field. */
type PropOf = (path: FieldPath, manifest: Manifest, ruleId: string) => FieldPath | undefined;

/**
 * The errors of the rules of scope `object` in the manifests of one construct, with prop paths. Errors that depend on the
 * release wait for synth if no release is set yet, because a later construct may set it.
 */
export function ruleErrors(
  manifests: () => readonly Manifest[],
  facts: ConstructFacts,
  propOf: PropOf,
  ...existing: readonly (Manifest | undefined)[]
): CompleteDiagnostic[] {
  const known = existing.filter((each) => each !== undefined);
  return judgeAlone(manifests, known, facts).flatMap(({ rule, violation }) => {
    if (rule.dependsOnRelease === true && !facts.releaseNamed) return [];
    if (rule.acknowledgeable && acknowledgedReason(violation.manifest, rule.id) !== undefined) return [];
    const prop = (path: FieldPath): FieldPath | undefined => propOf(path, violation.manifest, rule.id);
    const path = prop(violation.path);
    if (path === undefined) return [];
    const { found, expected, fix, reference = rule.source } = violation;
    const words = (text: string): string => inPropNames(text, violation.path, prop);
    return [{ id: rule.id, path, found: words(found), expected: words(expected), fix: words(fix), reference }];
  });
}

/** A text with the names of the props in place of the fields of the manifest that they set: by their paths, or beside `path`. */
function inPropNames(text: string, path: FieldPath, propOf: (path: FieldPath) => FieldPath | undefined): string {
  const nameOf = (field: FieldPath, written: string): string => {
    const prop = propOf(field) ?? [];
    return prop.length === 0 ? written : formatFieldPath(prop);
  };
  return text
    .replace(FIELDS, (field) => nameOf(readFieldPath(field) ?? [], field))
    .replace(NEIGHBORS, (name) => {
      const prop = nameOf([...path.slice(0, -1), name], name);
      // The path of another prop would only repeat where this one is.
      return prop.endsWith(`.${name}`) ? name : prop;
    });
}

/** Words that are names only: with a capital letter inside. */
const NEIGHBORS = /(?<![\w."'/-])[a-z]+[A-Z]\w*(?![\w."'/-]*["'])/g;

const FIELDS = /(?<![\w."'/-])(?:metadata|spec|data)(?:\.[A-Za-z_$][\w$-]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])+/g;

/** The errors that the rules of scope `object` find, without the objects of other constructs. */
function judgeAlone(
  manifests: () => readonly Manifest[],
  existing: readonly Manifest[],
  facts: ConstructFacts,
): readonly Judgement[] {
  return facts.deferred ? [] : judge(manifests(), { ...facts, existing }, RULES, ASKED);
}

const ASKED: Asked = { scope: 'object', severity: Severity.ERROR };

/** The prop of a field below `spec` with the same name. For resources, cdk8s-plus swaps resource name and side. */
export function sameName(path: FieldPath): FieldPath {
  const [root, field, side, resource] = path;
  if (root === 'spec' && field === 'resources' && typeof side === 'string' && resource !== undefined) {
    const name = resource === 'ephemeral-storage' ? 'ephemeralStorage' : resource;
    return [field, name, side.replace(/s$/, '')];
  }
  return root === 'spec' ? path.slice(1) : path;
}

/** The prop of an acknowledgement annotation: `acknowledge.IR501`. */
export function acknowledgeProp([root, , key]: FieldPath): FieldPath | undefined {
  return root === 'metadata' && typeof key === 'string' ? ['acknowledge', key.slice(key.indexOf('/') + 1)] : undefined;
}
