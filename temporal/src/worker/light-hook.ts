import v8 from 'node:v8';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before anything else (`node --import`), and so by the workflow threads too. There the SDK takes a stack trace per promise, only for
 * its `__stack_trace` query; that is most of what a workflow thread does. Without it a run costs half (ENGINE.md §2).
 *
 * An empty hook stands in its place: with none at all, Node 20 loses AsyncLocalStorage in the workflow's context, and the SDK then takes
 * the workflow's own cancellation scope for that of whatever waits.
 */
if (!isMainThread) {
  const { createHook } = v8.promiseHooks;
  v8.promiseHooks.createHook = () => createHook({ init() {} });
}
