import { formatMessage } from '../core/message';
import { slashed } from '../files/slashed';

/** Why a fleet writes nothing at all. */
export class FleetError extends Error {
  /** Files that the fleet did not write exist at its output paths. */
  public static foreign(paths: readonly string[]): FleetError {
    return new FleetError(
      paths.map((place) =>
        formatMessage(slashed(place), {
          id: 'IR184',
          path: [],
          found: 'a file that no fleet wrote',
          expected: 'a place where a fleet may write',
          fix: 'move the file elsewhere, or choose another output folder',
          reference: 'cdk8s-openshift-image-registry docs/guide/fleet.md',
        }),
      ),
    );
  }

  public constructor(public readonly messages: readonly string[]) {
    super(messages.join('\n'));
  }
}
