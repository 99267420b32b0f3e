export function ChallengePage() { return null; }
