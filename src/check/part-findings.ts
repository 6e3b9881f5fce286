import { valueAt, type FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import type { NotJudged } from '../core/not-judged';
import { asRecord, fieldOf } from '../core/record';
import type { InputFile } from '../inputs/inputs';
import { NAME_WHY, whyOfPart } from '../inputs/kustomize/why';
import { LOOSE_WHY } from '../inputs/loose-objects';
import { holdsDirective } from '../inputs/kustomize/patches/patch-directive';
import { partOfMergePatch } from '../rules/embedded/reading/merge-patch';
import type { EmbeddedSource } from '../rules/embedded/embedded-clusters';
import { heldObjects } from '../schema/kinds/held-objects';
import { knownPart } from '../yaml/known-part';
import { mergedPart } from './kustomize/patch-parts';
import { withChanges } from './judged-finding';
import type { CheckedPatches, JudgePart } from './patch-findings';

/**
 * Checks what can be known of objects that are not manifests: files that are called a patch and that no kustomization of the
 * input merges, and objects in tasks of Ansible. Whatever applies them merges them into the live objects.
 */
export function checkParts(
  files: readonly InputFile[],
  notJudged: readonly NotJudged[],
  judge: JudgePart,
): CheckedPatches {
  const listed = new Set(notJudged.filter(isOfPart).map(({ file }) => file));
  const parts = files.filter(({ file }) => listed.has(file)).flatMap(partsIn);
  const places = new Set(parts.map(placeOf));
  return {
    found: parts.map((part) => ({
      cluster: { path: part.file, objects: [part], closed: [] },
      // It is no object that could be edited in the cluster.
      findings: judge(part, [], part.file).map((finding) => withChanges(finding, { edit: undefined })),
    })),
    listed: (all) =>
      all.map((each) =>
        isOfPart(each) && places.has(`${each.file}:${each.line}`) ? { ...each, why: whyOfPart(each.why) } : each,
      ),
  };
}

function isOfPart({ why }: NotJudged): boolean {
  return why === NAME_WHY || why.endsWith(LOOSE_WHY);
}

function placeOf(part: EmbeddedSource): string {
  return `${part.file}:${part.locate([]).line}`;
}

function partsIn({ file, documents }: InputFile): EmbeddedSource[] {
  return documents.values.flatMap(({ value, locate }) =>
    heldObjects(value)
      .filter(({ path }) => path.length === 0 || isApplied(value, path))
      .flatMap(({ path }) => {
        const object = valueAt(value, path);
        const known = holdsDirective(object)
          ? undefined
          : knownPart(asRecord(partOfMergePatch(object)) as unknown as Manifest, '{{');
        return known === undefined ? [] : mergedPart(known, file, (field) => locate([...path, ...field]));
      }),
  );
}

/** Whether a module of Ansible creates or changes the object. Source: ansible-collections/kubernetes.core plugins/modules/k8s.py. */
function isApplied(value: unknown, path: FieldPath): boolean {
  const at = path.findIndex((field, index) => DEFINITION.test(`${field}`) && K8S.test(`${path[index - 1] ?? ''}`));
  return at >= 0 && fieldOf(valueAt(value, path.slice(0, at)), 'state') !== 'absent';
}

const DEFINITION = /^(?:resource_)?definition$/;
const K8S = /(?:^|\.)k8s$/;
