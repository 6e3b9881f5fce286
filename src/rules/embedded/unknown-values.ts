import { listAt, valueAt } from '../../core/field-path';
import { type Manifest, describeManifest } from '../../core/manifest';
import { fieldOf } from '../../core/record';
import { FLUX_NAMESPACE, isFluxKustomization } from '../../core/tools/flux';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import type { Unknown } from '../../operator/unknown/unknown';
import { carrierOf } from './carriers';
import { embeddedObjects } from './embedded-objects';
import { laterFields, type LaterField } from './later-fields';

/** Objects of which an edit changes the values that a template or a variable puts into objects of the registry. */
export function unknownValues(
  old: readonly Manifest[],
  now: readonly Manifest[],
  later: readonly LaterField[],
): Unknown[] {
  const sources = changedObjects(old, now).filter(({ manifest }) => isSource(manifest));
  if (sources.length === 0) return [];
  const own = later.map(({ text }) => ({ text, namespace: undefined }));
  const texts = [...own, ...inCarriers(old), ...inCarriers(now)];
  const isOfFlux = mayBeOfFlux([...old, ...now]);
  return sources.flatMap((source) => {
    const { manifest, fields } = source;
    const keys = isOfFlux(manifest) ? fields : [];
    if (!texts.some(({ text, namespace }) => fillsVariable(text, keys) || reads(text, namespace, manifest))) return [];
    const object = describeManifest(source.manifest);
    return [{ object, why: 'its values are filled into objects of the registry, which is not predicted' }];
  });
}

function isSource(manifest: Manifest): boolean {
  const { apiVersion, kind } = manifest;
  return apiVersion === 'v1' && (kind === 'ConfigMap' || kind === 'Secret');
}

/** A text that is filled in, and the namespace of the object that carries it. */
interface Later {
  readonly text: string;
  readonly namespace: unknown;
}

/** The hub renders only templates with a mark of its own. */
function inCarriers(around: readonly Manifest[]): Later[] {
  return around
    .filter((manifest) => carrierOf(manifest) !== undefined)
    .flatMap((carrier) =>
      laterFields(embeddedObjects(carrier, around))
        .filter(({ text }) => HUB.test(text))
        .map(({ text }) => ({ text, namespace: carrier.metadata.namespace })),
    );
}

const HUB = /\{\{-?\s*hub\b/;

/** Flux fills in the keys of ConfigMaps and Secrets. */
function fillsVariable(text: string, fields: readonly string[]): boolean {
  const keys = fields.flatMap((field) => KEY.exec(field)?.[1] ?? []);
  return keys.some((key) => new RegExp(`\\$\\{${key}(?!\\w)`).test(text));
}

/** Whether Flux may fill in the keys of an object: one that its Kustomizations name, or that those may name which are not here. */
function mayBeOfFlux(around: readonly Manifest[]): (source: Manifest) => boolean {
  const filling = around.filter((each) => isFluxKustomization(each) && valueAt(each, POST_BUILD) !== undefined);
  return ({ kind, metadata: { name, namespace } }) =>
    filling.length === 0
      ? namespace === undefined || namespace === FLUX_NAMESPACE
      : filling.some(
          ({ metadata, ...kustomization }) =>
            (namespace === undefined || namespace === metadata.namespace) &&
            listAt(kustomization, [...POST_BUILD, 'substituteFrom']).some(
              (each) => fieldOf(each, 'kind') === kind && fieldOf(each, 'name') === name,
            ),
        );
}

const POST_BUILD = ['spec', 'postBuild'];

const KEY = /^(?:data|stringData)\.(\w+)$/;

/**
 * Functions of templates of RHACM that read an object. A name that is made by another function may be any.
 * Source: stolostron/go-template-utils pkg/templates/templates.go.
 */
const FUNCTIONS =
  /\b(?:(from|copy)(ConfigMap|Secret)(?:Data)?|lookup\s+"v1"\s+"(ConfigMap|Secret)")\s+(?:"([^"]*)"|(?:\([^)]*\)|\S+))\s+(?:"([^"]*)"|\S)/g;

function reads(text: string, own: unknown, { kind, metadata }: Manifest): boolean {
  return [...text.matchAll(FUNCTIONS)].some(([, , ofFunction, ofLookup, namespace, name]) => {
    const place = namespace === '' ? own : namespace;
    return (
      kind === (ofFunction ?? ofLookup) &&
      (place === undefined || place === metadata.namespace) &&
      (name === undefined || name === metadata.name)
    );
  });
}
