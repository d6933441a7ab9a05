/**
 * The page's content policy forbids eval. zod tries it once to see whether it may write code, and the browser reports that as a
 * violation; its own global setting, read when it loads, tells it not to.
 */
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };
