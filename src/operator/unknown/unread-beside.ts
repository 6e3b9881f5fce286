import { oncePer } from '../../core/caching/once-per';
import { type Manifest, describeManifest } from '../../core/manifest';
import { mayMutateRegistry } from './mutating-policies';
import { isScripts, registryCommands } from './registry-commands';

/** An object that may change the registry beside the Operator. */
interface Unread {
  readonly manifest: Manifest;
  readonly object: string;
  readonly why: string;
}

/** Objects that may change the registry and of which no rule reads how: what runs commands, and policies. */
export const unreadBeside = oncePer((manifests: readonly Manifest[]): readonly Unread[] =>
  manifests.flatMap((manifest) => {
    const why = READERS.flatMap((reasonFor) => reasonFor(manifest, manifests) ?? []);
    return why.map((each) => ({ manifest, object: describeManifest(manifest), why: each }));
  }),
);

/** Policies by which a cluster itself changes or deletes objects of the registry that others apply. */
export const mutatingPolicies = oncePer((manifests: readonly Manifest[]): readonly Manifest[] =>
  manifests.filter((each) => mayMutateRegistry(each, manifests)),
);

export const MUTATES = 'it may change or delete objects of the registry in the cluster, and no rule reads how';
const RUNS = 'it runs commands that name the registry, and no rule reads what they do';

/** Why a prediction does not hold beside an object. Undefined if the object does nothing to the registry. */
type Reader = (manifest: Manifest, around: readonly Manifest[]) => string | undefined;

const READERS: readonly Reader[] = [
  // A script alone does nothing: what mounts it has its commands.
  (manifest, around) => (!isScripts(manifest) && registryCommands(manifest, around) !== undefined ? RUNS : undefined),
  (manifest, around) => (mayMutateRegistry(manifest, around) ? MUTATES : undefined),
];
