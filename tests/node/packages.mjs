// The directory of the published packages, from CMake.
import { createRequire } from 'node:module';
import path from 'node:path';

import { variable } from './environment.mjs';

export const packages = variable('QRLOGIN_NODE_PACKAGES');

/// Loads a published package, or a file of one.
export const published = createRequire(path.join(packages, 'package.json'));
