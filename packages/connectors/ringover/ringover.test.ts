import { describeConnector } from '@navette/connector-sdk/check';
import { describe, it } from 'vitest';
import { ringover } from './index.js';

describeConnector(ringover, { describe, it });
