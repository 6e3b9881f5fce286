export { UNKNOWN } from '../../core/placeholder';
