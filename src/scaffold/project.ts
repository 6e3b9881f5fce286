import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import type { ProjectDelivery } from './delivery';

/** A project that `init` writes. */
export interface Project {
  /** Name of the npm package. */
  readonly name: string;
  readonly platform: Platform | undefined;
  readonly release: Release | undefined;
  readonly delivery: ProjectDelivery | undefined;
  /** What its test asserts of the report: a registry that was there before may have warnings, and objects apart also errors. */
  readonly asserts: 'no findings' | 'no errors' | 'nothing';
  /** Plain JavaScript instead of TypeScript. */
  readonly javaScript: boolean;
  /** The library, as its own package.json describes it. */
  readonly library: Library;
}

export interface Library {
  readonly name: string;
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
