export function AchievementsPage() { return null; }
