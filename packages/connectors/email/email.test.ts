import { describeConnector } from '@navette/connector-sdk/check';
import { describe, it } from 'vitest';
import { email } from './index.js';

describeConnector(email, { describe, it });
