"""Projects on their way from an offshore incubator to the zone where they land."""
