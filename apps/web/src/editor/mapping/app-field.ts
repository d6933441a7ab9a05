import type { JsonSchema } from '@navette/flow';

/** A field of the app that a step may fill: `name` as the app's interface has it, `required` for a new record. */
export type AppField = { name: string; label: string; required: boolean; schema: JsonSchema };
