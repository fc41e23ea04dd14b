/** How many bytes are turned into characters at once; more are too many arguments. */
const AT_ONCE = 0x8000;

/**
 * A file as the workspace takes it.
 * @param {File} file
 */
export async function uploadOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return { name: file.name, mimetype: file.type, content: btoa(binary) };
}
