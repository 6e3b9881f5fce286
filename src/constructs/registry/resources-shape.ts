import type { ContainerResources } from 'cdk8s-plus-28';
import { SIZE, struct, withMember } from '../../core/prop-shape';

const CPU = withMember('a Cpu, such as Cpu.millis(500)', 'amount');

/** CPU and memory as cdk8s-plus has them. */
export const RESOURCES = struct<ContainerResources>({
  cpu: struct({ request: CPU, limit: CPU }),
  memory: struct({ request: SIZE, limit: SIZE }),
  ephemeralStorage: struct({ request: SIZE, limit: SIZE }),
});
