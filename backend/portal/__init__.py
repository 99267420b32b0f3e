"""Public pages for those who read without scripts: crawlers, previews, feed readers, old phones."""
