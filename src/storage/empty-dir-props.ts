import type { StorageOptions } from './options';

/** Storage that dies with the pod. Every image is lost when the pod restarts: acknowledge it as `IR502`. */
export interface EmptyDirStorageProps extends StorageOptions {}
