import { defineConfig } from 'drizzle-kit';

/** `pnpm --filter @navette/store generate --name what_changes` writes the next migration from src/schema. */
export default defineConfig({ dialect: 'postgresql', schema: ['./src/schema/tables.ts', './src/schema/auth.ts'], out: './migrations' });
