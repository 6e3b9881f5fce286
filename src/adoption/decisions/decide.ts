import { referenceTo, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, SINGLETON_NAME, USER_SECRET_NAME } from '../../core/names';
import { itemsOf } from '../../core/record';
import { kustomize } from '../../delivery/kustomize';
import { kindOf } from '../../schema/kinds/kinds';
import { hostnameOf } from '../inverse/hostname-of';
import type { PemFiles } from '../inverse/pem-files';
import { existingCredentials, readCredentials } from '../inverse/read-credentials';
import { readAlerts, readPruner, readTrust } from '../inverse/read-others';
import { readKsops } from '../inverse/read-ksops';
import { readRegistry } from '../inverse/read-registry';
import { readStorage } from '../inverse/read-storage';
import { newIds } from '../inverse/read-struct';
import type { ChosenDelivery, AppFacts, Decisions } from '../decisions';
import { withoutUndefined } from '../../core/data/without-undefined';

interface Deciding {
  /** Without the guards of the delivery. */
  readonly objects: readonly Manifest[];
  readonly facts: AppFacts;
  readonly delivery: ChosenDelivery | undefined;
  /** Secrets that exist, whose values nobody writes. */
  readonly secrets: readonly Manifest[];
  /** The file beside the app for a Secret that SOPS encrypted. */
  readonly sopsFile: string;
  /** The id of the chart. */
  readonly chart: string;
  /** Gets the texts of certificates. */
  readonly pems: PemFiles;
}

/** The constructs whose objects are among these. */
export function decide({ objects, facts, delivery, secrets, sopsFile, chart, pems }: Deciding): Decisions {
  const ids = newIds();
  const singleton = (kind: string) =>
    objects.find((each) => kindOf(each) === kind && each.metadata.name === SINGLETON_NAME);
  const [config, pruner, image] = [singleton('Config'), singleton('ImagePruner'), singleton('Image')];
  const rules = objects.filter(({ kind }) => kind === 'PrometheusRule');
  const alerts = rules.map(readAlerts).find((each) => each !== undefined);
  const registry = config && readRegistry({ config, objects, facts, ids });
  const storage = config && readStorage({ config, objects, pems, ids });
  const routeHostnames = itemsOf(registry?.['routes']?.data).flatMap(hostnameOf);
  const trust = image && readTrust({ image, objects, pems, ids, routeHostnames });
  const hasSecret = secrets.some(
    (each) => referenceTo(each).name === USER_SECRET_NAME && referenceTo(each).namespace === REGISTRY_NAMESPACE,
  );
  const credentials =
    storage === undefined || storage.backend.credentialSets(facts.release).length === 0
      ? undefined
      : (readCredentials({ objects, storage, release: facts.release, delivery, sopsFile }) ??
        (hasSecret ? existingCredentials() : undefined));
  const ksops =
    credentials?.factory === 'sops' && delivery?.tool.name === kustomize.name
      ? readKsops(objects, `${chart}-credentials.k8s.yaml`)
      : undefined;
  const isTrustFirst = comesBefore(objects, image, config) && trust?.['registry'] === undefined;
  return withoutUndefined({
    facts,
    delivery: ksops?.delivery ?? delivery,
    ksops,
    storage,
    credentials,
    registry,
    pruner: pruner && readPruner(pruner, facts, ids, registry !== undefined),
    trust,
    trustFirst: isTrustFirst ? (true as const) : undefined,
    alerts,
  });
}

function comesBefore(objects: readonly Manifest[], one: Manifest | undefined, other: Manifest | undefined): boolean {
  return one !== undefined && other !== undefined && objects.indexOf(one) < objects.indexOf(other);
}
