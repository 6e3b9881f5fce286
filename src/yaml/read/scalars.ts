import { Schema } from 'yaml';
import { MAYBE_NO_TEXT, resolvePlain } from '../plain-scalar';

/** What plain and tagged texts mean. One schema for all documents: making it costs as much as reading a small one. */
export const SCALARS = new Schema({
  schema: 'yaml-1.1',
  customTags: () => [
    'map',
    'seq',
    { tag: 'tag:yaml.org,2002:str', resolve: (text: string) => text },
    // A name of its own, so that no tag in a file leads here.
    { tag: 'tag:cdk8s-openshift-image-registry,2026:plain', default: true, test: MAYBE_NO_TEXT, resolve: resolvePlain },
    ...['null', 'bool', 'int', 'float'].map((name) => ({ tag: `tag:yaml.org,2002:${name}`, resolve: resolvePlain })),
  ],
});
