import * as engine from '../../src/engine';
import { serve } from './apart/serve';
import { Page } from './page';

// For the console of the browser, and for tests.
Object.assign(globalThis, { imageRegistry: engine });

// The page starts a worker with this script.
if (typeof document === 'undefined') serve();
else new Page();
