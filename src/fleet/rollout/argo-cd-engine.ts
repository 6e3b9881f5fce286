import { join } from 'node:path';
import { ArgoCdApplicationSet } from '../../constructs/argo-cd/argo-cd-application-set';
import { ArgoCdGenerator } from '../../constructs/argo-cd/argo-cd-generator';
import { renderCluster } from '../../constructs/chart/cluster-app';
import { Delivery } from '../../constructs/delivery/delivery';
import type { FleetArgoCdProps } from './fleet-delivery-props';
import { fleetFile, writeFleetFile } from '../fleet-file';
import { FleetError } from '../fleet-error';
import type { FleetEngine } from './hub';
import { APPLICATION_SET_FILE } from './other-engines';
import { yamlOf } from '../../constructs/base/write-yaml';

/** An ApplicationSet that finds a folder for each cluster. */
export function argoCdEngine(props: FleetArgoCdProps): FleetEngine {
  return {
    name: 'argo-cd',
    delivery: Delivery.argoCd(),
    hub: (out) => {
      const path = join(out, APPLICATION_SET_FILE);
      const before = fleetFile(path);
      if (before === null) throw FleetError.foreign([path]);
      const outcome = renderCluster({}, (chart) => {
        new ArgoCdApplicationSet(chart, 'application-set', { ...props, generator: ArgoCdGenerator.gitDirectories() });
      });
      if ('errors' in outcome) throw new FleetError(outcome.errors);
      return {
        errors: () => [],
        add: () => undefined,
        finish: () => {
          writeFleetFile(path, yamlOf(outcome.objects), before);
        },
      };
    },
  };
}
