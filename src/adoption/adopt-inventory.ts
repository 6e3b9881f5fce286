import { guardingTool } from './delivery/guards';
import { adoptCluster } from './adopt-cluster';
import { withLeftOut, type Adoption, type AdoptionInput, type AdoptionOptions } from './adopt';
import { factsOf } from './cluster-facts';
import type { ConstructName } from './code/construct-name';
import { ARGO_CD, inventoryLanguage } from './inventory/inventory-language';
import { inventoryRow } from './inventory/inventory-row';
import { printInventory } from './inventory/print-inventory';
import { cleanObjects } from './objects/clean-object';
import { placedComments, labelled } from './print/comments';
import { keptFiles } from './print/kept-files';
import { uniqueNames } from './unique-names';

/** The inventory of a fleet that makes the same objects. A pure function. */
export function adoptInventory(inputs: readonly AdoptionInput[], options: AdoptionOptions): Adoption {
  const { now, texts = new Map<string, string>() } = options;
  const names = uniqueNames(inputs.map(({ name }) => name));
  const withArgoCd = inputs.every((input) => isGuardedFromArgoCd(input));
  const language = inventoryLanguage(withArgoCd);
  let pems: ReadonlyMap<string, string> = new Map();
  const clusters = inputs.map((input, index) => {
    const name = names[index] ?? '';
    const adopted = adoptCluster(input.objects, { facts: factsOf(input), now, language, name, chart: name, pems });
    pems = adopted.pems;
    const { files, byObject } = keptFiles(adopted.kept, `${CLUSTERS}/${name}`, texts);
    const comments = placedComments(adopted.sources, texts);
    return {
      files,
      cluster: { name: input.name, keptIn: byObject, ...withLeftOut(adopted, input) },
      listed: {
        row: inventoryRow(name, adopted.decisions),
        comments: CONSTRUCTS.flatMap((each) =>
          comments.filter(({ construct }) => construct === each).map((comment) => labelled(comment)),
        ),
      },
    };
  });
  const listed = clusters.filter(({ cluster }) => cluster.decisions.registry !== undefined);
  return {
    files: [
      ...(listed.length === 0 ? [] : [{ path: INVENTORY, text: printInventory(listed.map((each) => each.listed)) }]),
      ...[...pems].map(([path, text]) => ({ path, text })),
      ...clusters.flatMap(({ files }) => files),
    ],
    clusters: clusters.map(({ cluster }) => cluster),
    fleet: { inventory: INVENTORY, folder: CLUSTERS, isDeliveredByArgoCd: withArgoCd },
  };
}

const INVENTORY = 'inventory.yaml';

/** What stays as YAML is in the folder that the fleet writes for the cluster. */
const CLUSTERS = 'clusters';

const CONSTRUCTS: readonly ConstructName[] = ['registry', 'storage', 'credentials', 'pruner', 'trust'];

function isGuardedFromArgoCd(input: AdoptionInput): boolean {
  const { objects } = cleanObjects(input.objects, factsOf(input).release, inventoryLanguage(true));
  const manifests = objects.map(({ manifest }) => manifest);
  return guardingTool(manifests, true)?.tool.name === ARGO_CD;
}
