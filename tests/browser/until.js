// Waits for what another part of the program does in its own time.
export async function until(what, holds) {
  for (let left = 200; left > 0; --left) {
    const found = await holds();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited 20 seconds in vain: ${what}`);
}
