import { describeConnector } from '@navette/connector-sdk/check';
import { describe, it } from 'vitest';
import { zohoCrm } from './index.js';

describeConnector(zohoCrm, { describe, it });
