import type { Option } from '@navette/connector-sdk';

export type OptionsPage = { options: Option[]; nextPage: string | null };

const keptFor = 5 * 60_000;
const mostKept = 1_000;

/** Lists of an account, asked once in 5 minutes. A failed asking is not kept. */
export const createOptionsCache = () => {
  const kept = new Map<string, { until: number; page: Promise<OptionsPage> }>();
  return {
    get(connectionId: string, question: unknown, options: { fresh: boolean; load: () => Promise<OptionsPage> }): Promise<OptionsPage> {
      const key = `${connectionId} ${JSON.stringify(question)}`;
      const hit = kept.get(key);
      if (hit && hit.until > Date.now() && !options.fresh) return hit.page;
      if (kept.size >= mostKept) kept.clear();
      const page = options.load();
      kept.set(key, { until: Date.now() + keptFor, page });
      page.catch(() => kept.delete(key));
      return page;
    },
    /** The account may be another one now. */
    forget(connectionId: string): void {
      for (const key of kept.keys()) if (key.startsWith(`${connectionId} `)) kept.delete(key);
    },
  };
};
export type OptionsCache = ReturnType<typeof createOptionsCache>;
