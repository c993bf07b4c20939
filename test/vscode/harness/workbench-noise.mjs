// Tells what the workbench says of itself during a run apart from what extensions and tests print.

const BEGINNINGS = [
  'An unknown error occurred. Please consult',
  'Creating a socket',
  'Error: Timed out waiting for authentication',
  'Extension host with pid',
  'Failed to fetch',
  'Failed to load resource',
  'Ignoring fetching additional builtin',
  'Invoking resolveAuthority',
  'Resolved connection token',
  'Resolving connection token',
  'Settings Sync',
  'Started local extension host',
  'Updating additional builtin',
  'getaddrinfo E',
  '[AccountPolicy',
  '[AgentHost',
  '[ChatModel',
  '[DefaultAccount]',
  '[LifecycleService',
  '[RemoteAgentHost',
  '[Service Worker]',
  '[driver]',
  '[reconnection-grace-time]',
  '[remote-connection]',
];

/** @param {string} line */
export const isWorkbenchNoise = (line) =>
  BEGINNINGS.some((beginning) => line.startsWith(beginning)) || line.includes('/out/vs/code/browser/workbench/');
