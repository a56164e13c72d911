export async function tryFailover(_messages: number): Promise<boolean> {
  return false;
}
