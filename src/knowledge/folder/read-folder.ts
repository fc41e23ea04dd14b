import { createFolderReader, type Knowledge } from './folder-reader.ts';

/** Reads `folder` once. Throws a `UserError` when there is no such folder. */
export async function readKnowledge(folder: string): Promise<Knowledge> {
  return (await createFolderReader(folder).read()).knowledge;
}
