"""The terms listings are sorted by: fields, countries, regions, TRL, units."""
