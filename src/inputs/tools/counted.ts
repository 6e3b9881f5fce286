import { UnusableInput } from '../unusable-input';

/** Counts what grows with tools times paths, and throws `UnusableInput` where it is more than can be worked out in seconds. */
export type Count = (more: number) => void;

/** @param what what is counted, and for which of its members */
export function countUpTo(most: number, what: string): Count {
  let count = 0;
  return (more) => {
    count += more;
    if (count <= most) return;
    throw new UnusableInput(
      `found more than ${most} ${what}, expected at most ${most} in one run: pass fewer folders at once`,
    );
  };
}

/** Counts how often a path is compared with a pattern. */
export function countCompared(): Count {
  return countUpTo(MOST_COMPARED, 'comparisons of patterns in GitOps tools with paths of the input');
}

/** 1,000 patterns without a name in them, and 10,000 paths. */
const MOST_COMPARED = 10_000_000;

/** Counts the parameters that generators take from files. */
export function countTaken(): Count {
  return countUpTo(MOST_TAKEN, 'parameters that ApplicationSets take from files, counted for each set that takes them');
}

/** 5,000 clusters, of which a hundred sets take a file of each. */
const MOST_TAKEN = 500_000;
