// Values from CMake: the program under test, and the directory of the published packages.
import { createRequire } from 'node:module';
import path from 'node:path';

function variable(name) {
    const value = process.env[name];
    if (!value)
        throw new Error(`${name} is not set; ctest sets it`);
    return value;
}

export const cli = variable('QRLOGIN_CLI');
export const packages = variable('QRLOGIN_NODE_PACKAGES');

/// Loads a published package, or a file of one.
export const published = createRequire(path.join(packages, 'package.json'));
