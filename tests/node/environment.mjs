// Values from CMake.
export function variable(name) {
    const value = process.env[name];
    if (!value)
        throw new Error(`${name} is not set; ctest sets it`);
    return value;
}

/// The program under test.
export const cli = variable('QRLOGIN_CLI');
