export { checkConnector, type Finding } from './check-connector.js';
export { describeConnector, type TestTools } from './describe-connector.js';
