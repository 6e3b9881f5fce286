import { isSameData } from '../../core/data/same-data';
import { listAt, valueAt } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { itemsOf } from '../../core/record';
import { isApplicationSet } from '../../core/tools/argo-cd';
import { filledIn, paramsOfElement } from './generated-paths';
import { sourcesOf } from './tool-paths';

/** Whether two sides of an ApplicationSet have the same template, so that only its generators decide which folders it deploys. */
export function isSameTemplate(old: Manifest, now: Manifest): boolean {
  return isApplicationSet(now) && isSameData(valueAt(old, TEMPLATE), valueAt(now, TEMPLATE));
}

const TEMPLATE = ['spec', 'template', 'spec'];

/**
 * Whether an edit of the generators leaves alone each Application that both sides generate: elements of lists and folders of Git
 * come or go, and no element has the path of one that went.
 */
export function keepsGenerated(old: Manifest, now: Manifest): boolean {
  if (!isSameTemplate(old, now)) return false;
  const [before, after] = [elementsOf(old), elementsOf(now)];
  if (before.rest !== after.rest) return false;
  const templates = sourcesOf(now).map((source) => String(valueAt(source, ['path'])));
  const pathsOf = (these: readonly unknown[], those: readonly unknown[]): string[] =>
    these
      .filter((element) => !those.some((other) => isSameData(element, other)))
      .flatMap((element) => templates.map((path) => filledIn(path, paramsOfElement(element))));
  const come = new Set(pathsOf(after.elements, before.elements));
  return !pathsOf(before.elements, after.elements).some((path) => come.has(path));
}

/** The elements of lists, and the generators without these and without the folders of Git. */
function elementsOf(set: Manifest): { readonly elements: readonly unknown[]; readonly rest: string } {
  const elements: unknown[] = [];
  const without = (generator: unknown): unknown =>
    JSON.parse(jsonText(generator), function (this: unknown, key, value: unknown) {
      if (key === 'elements') elements.push(...itemsOf(value));
      return key === 'elements' || key === 'directories' ? undefined : value;
    });
  const rest = jsonText(listAt(set, ['spec', 'generators']).map(without));
  return { elements, rest };
}
