/**
 * The rooms that are mutated, the tests that have to notice, and how many of the mutants they must kill, in percent. A path
 * stands for all that begin so. Of a room whose mutants take longer than an hour a sample is tried.
 *
 * @typedef {{ source: string, except: string[], tests: string[], wanted: number, sample: number }} Room
 * @type {Readonly<Record<string, Room>>}
 */
export const ROOMS = {
  rules: {
    source: 'src/rules/',
    // Only examples of rules are made of it.
    except: ['src/rules/examples/'],
    tests: ['test/rules/', 'test/laws/rules.test.ts'],
    wanted: 85,
    sample: Infinity,
  },
  operator: {
    source: 'src/operator/',
    except: [],
    tests: ['test/operator/', 'test/cli/diff', 'test/cli/preview.test.ts'],
    wanted: 80,
    sample: 800,
  },
  schema: {
    source: 'src/schema/',
    // Data, generated from crds/ and held against what was published by tools/compare-crds.ts.
    except: ['src/schema/generated.ts'],
    tests: ['test/schema/'],
    wanted: 80,
    sample: Infinity,
  },
};
