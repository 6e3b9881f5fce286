import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { acknowledgementAnnotations } from '../../core/acknowledgement';
import { PrivateSlot } from '../../core/caching/private-slot';
import type { Finding } from '../../core/finding';
import { FACTORIES, STRUCTS } from '../../core/props/props.generated';
import { hasProp } from '../../core/props/struct-props';

/** A finding, and the object of the chart that it is about. */
export interface ChartFinding {
  readonly finding: Finding;
  /** Undefined if it is about the chart as a whole. */
  readonly object: ApiObject | undefined;
  readonly isAcknowledgeable: boolean;
  /** Whether nothing that is rendered shows it. @default false */
  readonly isInNoManifest?: boolean;
}

const TYPES = new PrivateSlot<IConstruct, string>();

/** Declares of which class of this library a construct is: users derive classes, and bundlers give classes other names. */
export function declareType(construct: IConstruct, type: string): void {
  TYPES.set(construct, type);
}

const PLACES = new PrivateSlot<IConstruct, string>();

/** Declares where prop `acknowledge` of a construct is set, if not in code. */
export function declareAcknowledgeProp(construct: IConstruct, place: string): void {
  PLACES.set(construct, place);
}

/** The message of a finding, and the line that accepts the risk if that is possible. */
export function findingText({ finding: { id, message }, object, isAcknowledgeable }: ChartFinding): string {
  if (!isAcknowledgeable) return message;
  const construct = object?.node.scope;
  const isProp = construct !== undefined && takesAcknowledgements(construct);
  const [where, line] = isProp
    ? [`in ${PLACES.get(construct) ?? `prop acknowledge of ${construct.node.path}`}`, `${id}: ${REASON}`]
    : ['with an annotation on the object', annotationLine(id)];
  return `${message}\n    or accept the risk, ${where}:\n        ${line}`;
}

/** A rule rejects this word, so that nobody leaves it there. */
const REASON = 'reason';

function annotationLine(id: string): string {
  const annotations = Object.entries(acknowledgementAnnotations({ [id]: REASON }) ?? {});
  return annotations.map(([key, reason]) => `${key}: ${reason}`).join('');
}

/** Whether it is a construct of this library with a prop for that, whichever factory made it. */
function takesAcknowledgements(construct: IConstruct): boolean {
  const type = TYPES.get(construct);
  if (type === undefined) return false;
  const structs = [`${type}Props`, ...Object.values(FACTORIES[type] ?? {})];
  const known = structs.filter((struct) => Object.hasOwn(STRUCTS, struct));
  return known.length > 0 && known.every((struct) => hasProp(struct, 'acknowledge'));
}
