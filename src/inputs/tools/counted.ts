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

/** Counts what tools deploy: each of a hundred sets may deploy each of a thousand folders. */
export function countDeployed(): Count {
  return countUpTo(
    MOST_DEPLOYED,
    'folders of the registry that GitOps tools deploy, with a folder counted for each tool that deploys it',
  );
}

/** 5,000 clusters, which twenty tools deploy. */
const MOST_DEPLOYED = 100_000;

/** Counts the paths that tools name, or generate of lists: of a matrix there may be a thousand in two lines. */
export function countNamed(): Count {
  return countUpTo(MOST_NAMED, 'paths that GitOps tools name, counted for each tool');
}

/** 5,000 clusters, for each of which forty tools name a path. */
const MOST_NAMED = 200_000;

/** Counts the parameters that generators take from files. */
export function countTaken(): Count {
  return countUpTo(MOST_TAKEN, 'parameters that ApplicationSets take from files, counted for each set that takes them');
}

/** 5,000 clusters, of which a hundred sets take a file of each. */
const MOST_TAKEN = 500_000;

/** Counts the files of objects that tools may read. */
export function countRead(): Count {
  return countUpTo(MOST_READ, 'files of objects that GitOps tools may read, counted for each of these tools');
}

/** 1,000 files of a cluster, which a thousand tools read. */
const MOST_READ = 1_000_000;
