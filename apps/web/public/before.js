// Runs before every module. Zod would try `new Function` to see whether it may, which our policy reports as a violation.
globalThis.__zod_globalConfig = { jitless: true };
