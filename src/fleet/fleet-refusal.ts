import { formatMessage } from '../core/message';

/** Why a fleet writes nothing at all. */
export class FleetRefusal extends Error {
  /** Files of somebody else's stand where the fleet would write. */
  public static foreign(paths: readonly string[]): FleetRefusal {
    return new FleetRefusal(
      paths.map((place) =>
        formatMessage({
          id: 'IR184',
          place,
          field: '',
          found: 'a file that no fleet wrote',
          expected: 'a place where a fleet may write',
          fix: 'move the file elsewhere, or choose another output folder',
          source: 'cdk8s-openshift-image-registry docs/guide/fleet.md',
        }),
      ),
    );
  }

  public constructor(public readonly messages: readonly string[]) {
    super(messages.join('\n'));
  }
}
