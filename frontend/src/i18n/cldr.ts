// Names from CLDR that browsers lack or do not offer: zone cities, and all names for kk and uz.
export interface CldrNames {
  zones: Record<string, string>;
  months?: string[];
  date?: string;
  countries?: Record<string, string>;
  languages?: Record<string, string>;
}

const files = import.meta.glob<{ default: CldrNames }>("./*/cldr.gen.json");
const loaded = new Map<string, CldrNames>();

export async function loadNames(tag: string): Promise<void> {
  const load = files[`./${tag}/cldr.gen.json`];
  if (load && !loaded.has(tag)) loaded.set(tag, (await load()).default);
}

export function namesOf(tag: string): CldrNames {
  return loaded.get(tag) ?? { zones: {} };
}
