/** The one door: what a program that wants a Slack on its own machine may use. */
export { startWorkspace, type Workspace, type WorkspaceOptions } from './create-workspace.ts';
export { WorkspaceError } from './errors.ts';
export type { Tip } from './local/view.ts';
export { type Manifest, readManifest } from './manifest.ts';
export { startWorkspaces, type Workspaces } from './several/start-workspaces.ts';
