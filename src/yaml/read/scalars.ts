import { Schema } from 'yaml';
import { MAYBE_NO_TEXT, resolvePlain } from '../plain-scalar';

/** The values of plain and tagged texts. One schema for all documents: creating it takes as long as reading a small one. */
export const SCALARS = new Schema({
  schema: 'yaml-1.1',
  customTags: () => [
    'map',
    'seq',
    { tag: 'tag:yaml.org,2002:str', resolve: (text: string) => text },
    // A unique name, so that no tag in a file refers to it.
    { tag: 'tag:cdk8s-openshift-image-registry,2026:plain', default: true, test: MAYBE_NO_TEXT, resolve: resolvePlain },
    ...['null', 'bool', 'int', 'float'].map((name) => ({ tag: `tag:yaml.org,2002:${name}`, resolve: resolvePlain })),
  ],
});
