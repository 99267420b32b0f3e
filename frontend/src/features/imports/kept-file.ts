// The file behind a preview, as long as the page lives: another mapping is tried on it at once.
const files = new Map<string, File>();

export const keepFile = (importId: string, file: File) => void files.set(importId, file);
export const keptFile = (importId: string) => files.get(importId);
export const letGo = (importId: string) => void files.delete(importId);
