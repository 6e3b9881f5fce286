import type { StorageOptions } from './options';

/** Storage inside of the pod. Every image is lost when the pod is replaced: acknowledge it as `IR502`. */
export interface EmptyDirStorageProps extends StorageOptions {}
