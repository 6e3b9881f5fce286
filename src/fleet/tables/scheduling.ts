import type { ContainerResources, k8s } from 'cdk8s-plus-28';
import { RegistryPlacement, type InfraPlacementOptions } from '../../constructs/registry/registry-placement';
import type { SchedulingOptions } from '../../constructs/registry/scheduling';
import { cpu } from '../reading/object-readers';
import type { Reader } from '../reading/reader';
import { data, map, oneOf, table, type Table } from '../reading/structure-readers';
import { flag, size, text } from '../reading/text-readers';

const INFRA = table<InfraPlacementOptions>({ zones: flag });

const placement: Reader<RegistryPlacement> = oneOf({
  infra: {
    read: (entry, at) => {
      const options = INFRA.read(entry, at);
      return options === undefined ? undefined : RegistryPlacement.infra(options);
    },
  },
});

export const SCHEDULING: Table<SchedulingOptions> = {
  placement,
  nodeSelector: map(text),
  tolerations: data<k8s.Toleration[]>('a list'),
  affinity: data<k8s.Affinity>('a map'),
};

const SIZES = table<NonNullable<ContainerResources['memory']>>({ request: size, limit: size });

export const RESOURCES_READER = table<ContainerResources>({
  cpu: table<NonNullable<ContainerResources['cpu']>>({ request: cpu, limit: cpu }),
  memory: SIZES,
  ephemeralStorage: SIZES,
});
