/** What this client speaks; the same major number is understood by the server. */
export const PROTOCOL_VERSION = '1.1';
