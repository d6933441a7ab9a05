import { describeConnector } from '@navette/connector-sdk/check';
import { describe, it } from 'vitest';
import { core } from './index.js';

describeConnector(core, { describe, it });
