export function AchievementPage() { return null; }
