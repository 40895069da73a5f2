const A_MINUTE = 60_000;
let emptying: ReturnType<typeof setTimeout> | undefined;

/**
 * Puts a secret on the clipboard and takes it off after a minute, where the browser allows that by then: it may want the
 * page in front, or a click (Clipboard API, writeText). False: it could not be copied.
 */
export async function copySecret(secret: string): Promise<boolean> {
  const { clipboard } = navigator;
  try {
    await clipboard.writeText(secret);
  } catch {
    return false;
  }
  clearTimeout(emptying);
  emptying = setTimeout(() => {
    // Refused: nothing more that we can do, and the text beside the button says so beforehand.
    clipboard.writeText('').catch(() => undefined);
  }, A_MINUTE);
  return true;
}
