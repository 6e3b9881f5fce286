/** Where a file stands in the dump of a cluster. */
interface DumpPlace {
  /** The folder that the dump begins with; empty where the path begins there. */
  readonly root: string;
  /** The path below it, as `oc adm inspect` and the Insights Operator write it. */
  readonly below: string;
}

/** The place of a path that is laid out as in a dump, whether it is of one or not. */
export function dumpPlaceOf(path: string): DumpPlace | undefined {
  const [, before = '', below] = INSPECT.exec(path) ?? INSIGHTS.exec(path) ?? [];
  if (below === undefined) return undefined;
  return { root: MUST_GATHER.exec(before)?.[0] ?? before, below };
}

/** Whether a folder is called as `oc adm must-gather` calls it: whatever is in it is of one cluster. */
export function isMustGather(name: string): boolean {
  return /^must-gather\.local\./.test(name);
}

/** The Insights Operator has a second folder of namespaces, for what it gathers on conditions. */
const INSPECT = /^(?:(.*?)\/)??(?:conditional\/)?((?:cluster-scoped-resources|namespaces)\/.*)$/s;
const INSIGHTS = /^(?:(.*?)\/)??((?:config|insights-operator)\/.*)$/s;

/** Every image that gathers has a folder of its own in it; all of them are of one cluster. */
const MUST_GATHER = /^(?:.*?\/)?must-gather\.local\.[^/]+/s;
