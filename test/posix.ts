/** A test that needs a shell, permissions, pipes or symbolic links of POSIX; passed over on Windows. */
export const onPosix = process.platform === 'win32' ? test.skip : test;

/** The same for several tests. */
export const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;

/** A test that needs devices of Linux. */
export const onLinux = process.platform === 'linux' ? test : test.skip;
