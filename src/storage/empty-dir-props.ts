import { struct } from '../core/prop-shape';
import { STORAGE_OPTIONS_SHAPES, type StorageOptions } from './options';

/** Storage that dies with the pod. Every image is lost when the pod restarts: acknowledge it as `IR502`. */
export interface EmptyDirStorageProps extends StorageOptions {}

export const EMPTY_DIR_SHAPE = struct<EmptyDirStorageProps>({
  ...STORAGE_OPTIONS_SHAPES,
});
