/** Something whoever uses the workspace can mend. Its message says what is wrong and what was expected. */
export class WorkspaceError extends Error {
  override readonly name = 'WorkspaceError';
}
