import type { EffectsSink } from '../../crash/effects-sink.js';
import type { Product } from '../../product/start-product.js';

/** What the parts prove by themselves is not repeated here: all of Navette runs, and is reached as its users reach it. */
export type Whole = { product: Product; sink: EffectsSink; zoho: string };
