import { valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { isTypo } from '../../core/nearest';
import { isRecord } from '../../core/record';
import type { ObjectNode, SchemaNode } from '../../schema/node';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';

/**
 * Where an unknown field belongs that is indented too little or too much, such as spec.pvc; undefined if it may be misspelt,
 * if several places have a field of this name, or if the place has a value.
 */
export function fieldPlace(manifest: Manifest, error: SchemaDiagnostic, root: ObjectNode): FieldPath | undefined {
  const { kind, path, suggestion } = error;
  const [parent, name] = [path.slice(0, -1), String(path.at(-1))];
  if (kind !== 'unknown' || (suggestion !== undefined && isTypo(name, suggestion))) return undefined;
  const nodes = nodesOnWay(root, parent);
  const own = nodes.at(-1);
  if (own === undefined || nodes.length <= parent.length) return undefined;
  const below = placesBelow(own, valueAt(manifest, parent), name).map((rest) => [...parent, ...rest]);
  const above = nodes
    .slice(0, -1)
    .map(({ fields }) => fields.has(name))
    .lastIndexOf(true);
  const places = above < 0 ? below : [...below, [...parent.slice(0, above), name]];
  const [place] = places;
  const isFree = place !== undefined && (valueAt(manifest, place) ?? null) === null;
  return places.length === 1 && isFree ? place : undefined;
}

/** The objects on the way, outermost first, as far as it leads through fields of objects. */
function nodesOnWay(root: ObjectNode, path: FieldPath): ObjectNode[] {
  const nodes = [root];
  for (const step of path) {
    const next: SchemaNode | undefined = nodes.at(-1)?.fields.get(String(step));
    if (next?.type !== 'object') break;
    nodes.push(next);
  }
  return nodes;
}

/** In objects that are there, otherwise in those that may be put there. */
function placesBelow({ fields }: ObjectNode, value: unknown, name: string): FieldPath[] {
  const objects = [...fields].flatMap(([field, node]) =>
    node.type === 'object' && field !== 'status' ? [{ field, node }] : [],
  );
  const given = isRecord(value) ? value : {};
  const places = objects
    .filter(({ field }) => Object.hasOwn(given, field))
    .flatMap(({ field, node }) => [
      ...(node.fields.has(name) ? [[field, name]] : []),
      ...placesIn(node, given[field], name).map((rest) => [field, ...rest]),
    ]);
  return places.length > 0
    ? places
    : objects.filter(({ node }) => node.fields.has(name)).map(({ field }) => [field, name]);
}

function placesIn(node: ObjectNode, value: unknown, name: string): FieldPath[] {
  if (!isRecord(value)) return [];
  return placesBelow(node, value, name).filter(([field = '']) => Object.hasOwn(value, field));
}
