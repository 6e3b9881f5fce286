import type { Manifest } from '../../src/core/manifest';

/** An object that a tool delivers, with what is said of it around it. */
export interface EmbeddedObject {
  readonly object: Manifest;
  /** Of the ManifestWork, or of the ManifestWorkReplicaSet's template. */
  readonly work?: any;
  /** Of the ConfigurationPolicy. */
  readonly policy?: any;
  /** The entry of the ConfigurationPolicy that holds the object. */
  readonly template?: any;
}

/** The objects that a document delivers: those inside, or the document itself. */
export function embeddedObjectsIn(document: Manifest): EmbeddedObject[] {
  const spec = document['spec'] as any;
  switch (document.kind) {
    case 'ManifestWork':
      return embeddedInWork(spec);
    case 'ManifestWorkReplicaSet':
      return embeddedInWork(spec.manifestWorkTemplate);
    case 'Policy':
      return spec['policy-templates'].flatMap((each: any) => embeddedObjectsIn(each.objectDefinition));
    case 'ConfigurationPolicy':
      return spec['object-templates'].map((template: any) => ({
        object: template.objectDefinition,
        policy: spec,
        template,
      }));
    default:
      return [{ object: document }];
  }
}

function embeddedInWork(work: any): EmbeddedObject[] {
  return work.workload.manifests.map((object: Manifest) => ({ object, work }));
}
