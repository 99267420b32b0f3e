export function ChallengesPage() { return null; }
